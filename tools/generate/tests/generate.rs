//! The generated files are up to date, and a new reason needs one row in each source file.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// The files to edit for a new reason, besides its rule and its test case.
const EDITED: [&str; 6] = [
    "spec/reasons.toml",
    "spec/messages/en.toml",
    "spec/messages/zh.toml",
    "spec/messages/ja.toml",
    "spec/messages/ko.toml",
    "tests/data/reasons.json",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Exit status, standard output and standard error.
fn generate(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_pushurl-generate"))
        .args(arguments)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// A copy of the project that the generator can work on, and the core can be built in.
struct Scratch(TempDir);

impl Scratch {
    fn new() -> Self {
        let scratch = TempDir::new().unwrap();
        for folder in [
            "spec",
            "src",
            "tests/data",
            "bindings",
            "cli/src",
            "gate/page",
            "include",
        ] {
            copy(&root().join(folder), &scratch.path().join(folder));
        }
        Self(scratch)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Replaces the only occurrence of `old`.
    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "{path}: {old}");
        fs::write(self.path(path), text.replace(old, new)).unwrap();
    }

    fn append(&self, path: &str, rows: &str) {
        fs::write(self.path(path), self.read(path) + rows).unwrap();
    }

    fn generate(&self, arguments: &[&str]) -> (i32, String, String) {
        let root = self.0.path().to_str().unwrap();
        generate(&[&["--root", root], arguments].concat())
    }

    /// Adds the reason `stream_reserved` to every file of `EDITED`.
    fn add_reason(&self) {
        self.edit(
            "spec/reasons.toml",
            "[[reason]]\nnumber = 30901",
            "[[reason]]\nnumber = 30899\nid = \"stream_reserved\"\ncause = \"18/308\"\n\
             severity = \"warning\"\nevidence = \"our_choice\"\ndoc = \"The StreamName is reserved.\"\n\n\
             [[reason]]\nnumber = 30901",
        );
        for lang in ["en", "zh", "ja", "ko"] {
            self.edit(
                &format!("spec/messages/{lang}.toml"),
                "[reason.app_missing]",
                "[reason.stream_reserved]\ndetail = \"a detail\"\nremedy = \"a remedy\"\n\n\
                 [reason.app_missing]",
            );
        }
        let frozen = self.read("tests/data/reasons.json");
        let end = frozen.rfind(']').unwrap();
        let row = r#", {"number": 30899, "name": "stream_reserved", "cause": "18/308", "severity": "warning", "evidence": "our_choice"}"#;
        let frozen = format!("{}{row}{}", &frozen[..end].trim_end(), &frozen[end..]);
        fs::write(self.path("tests/data/reasons.json"), frozen).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        let name = entry.file_name();
        if ["target", "node_modules", "build", ".venv", ".build"]
            .iter()
            .any(|skip| name == *skip)
        {
            continue;
        }
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn generated_files_are_up_to_date() {
    assert_eq!(generate(&["--check"]), (0, String::new(), String::new()));
}

#[test]
fn a_new_reason_needs_one_row_in_each_file() {
    let scratch = Scratch::new();
    let (status, written, _) = scratch.generate(&[]);
    assert_eq!((status, written.as_str()), (0, ""));
    scratch.add_reason();
    let changed = EDITED
        .iter()
        .filter(|path| fs::read_to_string(root().join(path)).unwrap() != scratch.read(path));
    assert_eq!(changed.count(), EDITED.len());

    let (status, written, faults) = scratch.generate(&[]);
    assert_eq!((status, faults.as_str()), (0, ""));
    for path in ["src/generated/reason.rs", "src/generated/messages/ja.rs"] {
        assert!(written.lines().any(|line| line == path), "{written}");
    }
    assert!(
        scratch
            .read("src/generated/reason.rs")
            .contains("StreamReserved = 30899,")
    );
    assert_eq!(
        scratch.generate(&["--check"]),
        (0, String::new(), String::new())
    );

    // The core compiles with the new reason.
    fs::copy(root().join("Cargo.lock"), scratch.path("Cargo.lock")).unwrap();
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let manifest = manifest.split("[[bench]]").next().unwrap();
    let members = manifest
        .lines()
        .find(|line| line.starts_with("members = "))
        .unwrap();
    let manifest = manifest.replace(members, "members = []");
    fs::write(scratch.path("Cargo.toml"), manifest).unwrap();
    let checked = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline"])
        .arg("--target-dir")
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch"))
        .current_dir(scratch.0.path())
        .output()
        .unwrap();
    let faults = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success(), "{faults}");
}

#[test]
fn a_stale_file_is_named() {
    let scratch = Scratch::new();
    scratch.append("src/generated/enums.rs", "// edited\n");
    let (status, _, faults) = scratch.generate(&["--check"]);
    assert_eq!(status, 1);
    assert_eq!(
        faults,
        "not up to date, run `cargo run -q -p pushurl-generate`:\nsrc/generated/enums.rs\n"
    );
}

/// The faults that an edit causes.
fn faults_of(edit: impl Fn(&Scratch)) -> String {
    let scratch = Scratch::new();
    edit(&scratch);
    let (status, written, faults) = scratch.generate(&[]);
    assert_eq!((status, written.as_str()), (1, ""), "{faults}");
    faults
}

#[test]
fn faults_say_how_to_fix_them() {
    assert_eq!(
        faults_of(|spec| spec.edit(
            "spec/messages/ko.toml",
            "[reason.app_missing]",
            "[reason.app_none]"
        )),
        "messages/ko.toml: reason.app_missing is missing\n\
         messages/ko.toml: reason.app_none is not used\n"
    );
    assert_eq!(
        faults_of(|spec| spec.edit(
            "spec/reasons.toml",
            "id = \"app_missing\"",
            "id = \"app_none\""
        )),
        "reasons.toml: app_none: the number 30901 belongs to app_missing\n\
         messages/en.toml: reason.app_none is missing\n\
         messages/en.toml: reason.app_missing is not used\n\
         messages/ja.toml: reason.app_none is missing\n\
         messages/ja.toml: reason.app_missing is not used\n\
         messages/ko.toml: reason.app_none is missing\n\
         messages/ko.toml: reason.app_missing is not used\n\
         messages/zh.toml: reason.app_none is missing\n\
         messages/zh.toml: reason.app_missing is not used\n"
    );
    assert_eq!(
        faults_of(|spec| spec.edit(
            "spec/enums.toml",
            "{ number = 2, id = \"backup\"",
            "{ number = 3, id = \"backup\""
        )),
        "enums.toml: KeyRole: backup has the number 2\n"
    );
    assert_eq!(
        faults_of(|spec| spec.edit("spec/enums.toml", ", text = \"the name is empty\"", "")),
        "enums.toml: PolicyFault: name_empty has no text\n"
    );
    assert_eq!(
        faults_of(|spec| {
            spec.add_reason();
            let frozen = fs::read_to_string(root().join("tests/data/reasons.json")).unwrap();
            fs::write(spec.path("tests/data/reasons.json"), frozen).unwrap();
        }),
        "tests/data/reasons.json: append {\"number\": 30899, \"name\": \"stream_reserved\", \
         \"cause\": \"18/308\", \"severity\": \"warning\", \"evidence\": \"our_choice\"}\n"
    );
    assert_eq!(
        faults_of(|spec| spec.edit(
            "spec/messages/en.toml",
            "failure = \"failure\"",
            "failure = \" \""
        )),
        "messages/en.toml: labels.failure is empty\n"
    );
    assert_eq!(
        faults_of(|spec| spec.edit(
            "spec/messages/en.toml",
            "warning = \"warning\"",
            "warning = \"anew\""
        )),
        "messages/en.toml: labels.warning has “anew”: write again\n"
    );
}

#[test]
fn a_release_needs_every_name() {
    let (status, _, faults) = generate(&["--release"]);
    assert_eq!(status, 1);
    assert_eq!(
        faults,
        "spec/project.toml: repository is empty\nspec/project.toml: maven_group is empty\n\
         spec/project.toml: go_module is empty\nspec/project.toml: npm_scope is empty\n\
         spec/project.toml: authors is empty\n"
    );
}
