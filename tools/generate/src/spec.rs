//! The contents of `spec/`, as types for deserialization.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// All of `spec/`.
pub struct Spec {
    pub project: Project,
    pub causes: Vec<Cause>,
    pub reasons: Vec<Reason>,
    pub enums: Vec<Enum>,
    pub glossary: Glossary,
    /// By the id of the language.
    pub messages: BTreeMap<String, Messages>,
}

/// `project.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    pub documentation: String,
    pub license: String,
    pub repository: String,
    pub authors: Vec<String>,
    pub maven_group: String,
    pub go_module: String,
    pub npm_scope: String,
}

/// A row of `causes.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    pub errcode: u16,
    pub sub_errcode: u16,
    pub id: Option<String>,
    #[serde(default)]
    pub doc: String,
    pub actor: String,
    pub retry: String,
    pub messages: Option<String>,
    pub older: Option<String>,
}

/// A row of `reasons.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub number: u16,
    pub id: String,
    pub cause: String,
    pub severity: String,
    pub evidence: String,
    #[serde(default)]
    pub source: Vec<u32>,
    pub doc: String,
}

/// A row of `enums.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enum {
    pub name: String,
    pub doc: String,
    pub default: Option<String>,
    #[serde(default)]
    pub non_exhaustive: bool,
    #[serde(default)]
    pub ordered: bool,
    #[serde(default)]
    pub parse: bool,
    pub code: Option<String>,
    #[serde(default = "yes")]
    pub rust: bool,
    /// The only language with this enum; `None` if all have it.
    pub only: Option<String>,
    pub variants: Vec<Variant>,
}

/// A variant of an enum.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub number: u8,
    pub id: String,
    pub doc: String,
    pub text: Option<String>,
}

/// `glossary.toml`: for each language, the words that messages must not use, and their replacements.
pub type Glossary = BTreeMap<String, BTreeMap<String, String>>;

/// A file of `messages/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Messages {
    pub cause: BTreeMap<String, CauseMessages>,
    pub older: Option<BTreeMap<String, String>>,
    pub reason: BTreeMap<String, ReasonMessages>,
    pub actor: BTreeMap<String, String>,
    pub retry: BTreeMap<String, String>,
    pub evidence: BTreeMap<String, String>,
    pub labels: BTreeMap<String, String>,
    pub command: BTreeMap<String, Label>,
    pub signing: BTreeMap<String, Label>,
    pub page: BTreeMap<String, String>,
}

/// The messages of a cause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CauseMessages {
    pub errmsg: String,
    pub published: Option<String>,
    pub note: Option<String>,
    pub advice: String,
    pub user_message: String,
}

/// The messages of a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonMessages {
    pub detail: String,
    pub remedy: String,
}

/// A label: one text, or two, for the number 1 and for other numbers.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Label {
    One(String),
    OneAndMany([String; 2]),
}

impl Cause {
    /// `18/503`.
    pub fn code(&self) -> String {
        format!("{}/{}", self.errcode, self.sub_errcode)
    }

    /// The key of the row in `[cause.…]`.
    pub fn messages(&self) -> &str {
        let named = self.messages.as_deref().or(self.id.as_deref());
        named.unwrap_or_default()
    }

    /// The key of the row in `[older]`; `None` if the older table has no such row.
    pub fn older(&self) -> Option<&str> {
        let older = self.older.as_deref().unwrap_or_else(|| self.messages());
        (!older.is_empty()).then_some(older)
    }
}

impl Spec {
    /// Reads `spec/` below `root`.
    pub fn read(root: &Path) -> Result<Self, String> {
        let spec = root.join("spec");
        let causes: Rows<Cause> = read(&spec.join("causes.toml"))?;
        let reasons: Rows<Reason> = read(&spec.join("reasons.toml"))?;
        let enums: Rows<Enum> = read(&spec.join("enums.toml"))?;
        let mut messages = BTreeMap::new();
        let languages = enums.rows.iter().find(|row| row.name == "Lang");
        for lang in languages.into_iter().flat_map(|lang| &lang.variants) {
            let file = spec.join("messages").join(format!("{}.toml", lang.id));
            messages.insert(lang.id.clone(), read(&file)?);
        }
        Ok(Self {
            project: read(&spec.join("project.toml"))?,
            causes: causes.rows,
            reasons: reasons.rows,
            enums: enums.rows,
            glossary: read(&spec.join("glossary.toml"))?,
            messages,
        })
    }

    /// The enum of this name.
    pub fn of_name(&self, name: &str) -> Option<&Enum> {
        self.enums.iter().find(|row| row.name == name)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows<T> {
    #[serde(alias = "cause", alias = "reason", alias = "enum")]
    rows: Vec<T>,
}

fn read<T: DeserializeOwned>(file: &Path) -> Result<T, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

const fn yes() -> bool {
    true
}
