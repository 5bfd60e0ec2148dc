//! The tables against the frozen files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::enums::{Actor, Evidence, Lang, Retry};
use crate::tables::{Tables, tables, words};

fn data(file: &str) -> Value {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data");
    let text = fs::read_to_string(data.join(file)).expect("a data file");
    serde_json::from_str(&text).expect("JSON")
}

fn rows() -> Tables {
    tables().expect("the tables")
}

#[test]
fn enums_have_the_frozen_numbers_and_names() {
    let mut by_kind: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for name in rows().names {
        let kind = by_kind.entry(name.kind).or_default();
        assert_eq!(kind.insert(name.name, name.number.into()), None);
    }
    let frozen = data("enums.json");
    let frozen = frozen.as_object().expect("an object");
    let mut seen = 0;
    for (kind, values) in by_kind {
        let numbers = frozen.get(&kind).and_then(Value::as_object);
        let numbers = numbers.expect("a frozen enum of this name").iter();
        let numbers =
            numbers.map(|(name, number)| (name.clone(), number.as_u64().expect("a number")));
        assert_eq!(values, numbers.collect(), "{kind}");
        seen += 1;
    }
    assert_eq!(seen, 16);
}

#[test]
fn reasons_equal_the_frozen_ones() {
    let frozen = data("reasons.json");
    let frozen = frozen
        .get("reasons")
        .and_then(Value::as_array)
        .expect("rows");
    let rows = rows();
    assert_eq!(rows.reasons.len(), frozen.len());
    for row in frozen {
        let number = row.get("number").and_then(Value::as_u64).expect("a number");
        let here = rows
            .reasons
            .iter()
            .find(|here| u64::from(here.number) == number);
        let here = here.expect("a reason with this number");
        let text = |name: &str| row.get(name).and_then(Value::as_str).expect("a text");
        let cause = format!("{}/{}", here.cause / 1000, here.cause % 1000);
        assert_eq!(here.name, text("name"));
        assert_eq!(cause, text("cause"));
        assert_eq!(here.severity.name(), text("severity"));
        assert_eq!(here.evidence.name(), text("evidence"));
    }
}

#[test]
fn causes_equal_the_published_ones_in_every_language() {
    let frozen = data("causes.json");
    let frozen = frozen.as_array().expect("rows");
    let rows = rows();
    assert_eq!(rows.causes.len(), frozen.len());
    for lang in Lang::ALL {
        let words = words(lang).expect("words");
        assert_eq!(words.causes.len(), rows.causes.len());
        assert_eq!(words.reasons.len(), rows.reasons.len());
        assert_eq!(words.actors.len(), Actor::ALL.len());
        assert_eq!(words.retries.len(), Retry::ALL.len());
        assert_eq!(words.evidence.len(), Evidence::ALL.len());
        for ((row, here), words) in frozen.iter().zip(&rows.causes).zip(&words.causes) {
            let number = |name: &str| row.get(name).and_then(Value::as_u64).expect("a number");
            let expected = number("errcode") * 1000 + number("sub_errcode");
            assert_eq!(u64::from(here.number), expected);
            let older = row.get("en_older").and_then(Value::as_str);
            assert_eq!(here.older_errmsg.as_deref(), older);
            let errmsg = row.get(lang.code()).and_then(Value::as_str);
            assert_eq!(Some(words.errmsg.as_str()), errmsg);
        }
    }
}
