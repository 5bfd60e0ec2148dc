//! Columns give what single checks give.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Int32Type, TimestampMicrosecondType};
use arrow_array::{
    Array, ArrayRef, Int32Array, Int64Array, LargeStringArray, NullArray, RecordBatch,
    RecordBatchIterator, RecordBatchReader as _, StringArray, StringViewArray,
    TimestampNanosecondArray,
};
use arrow_schema::{ArrowError, DataType};
use pushurl::{
    Checker, ClientList, Expiry, Facts, Key, Origin, Policy, PolicyDomain, Signer, Target,
};
use pushurl_arrow::{
    CheckNames, CheckStream, ColumnError, FactColumns, SignColumns, check, check_schema, cross,
    sign, sign_schema,
};

const KEY: &str = "e12c46f2612d5106e2034781ab261ca3";
const NOW: i64 = 1_546_000_000;
/// Expires at 1546064025.
const URL: &str =
    "rtmp://push.example.com/live/test?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

fn key() -> Key {
    Key::new(KEY).unwrap()
}

fn bad_input() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/bad_input.json");
    let data: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let cases = data["cases"].as_array().unwrap();
    cases
        .iter()
        .map(|case| case["url"].as_str().unwrap().to_owned())
        .collect()
}

fn text<'b>(batch: &'b RecordBatch, column: &str, row: usize) -> Option<&'b str> {
    let column = batch.column_by_name(column).unwrap().as_string::<i32>();
    column.is_valid(row).then(|| column.value(row))
}

fn number(batch: &RecordBatch, column: &str, row: usize) -> Option<i32> {
    let column = batch
        .column_by_name(column)
        .unwrap()
        .as_primitive::<Int32Type>();
    column.is_valid(row).then(|| column.value(row))
}

fn seconds(batch: &RecordBatch, row: usize) -> Option<i64> {
    let column = batch
        .column_by_name("expires")
        .unwrap()
        .as_primitive::<TimestampMicrosecondType>();
    column.is_valid(row).then(|| column.value(row) / 1_000_000)
}

fn list(batch: &RecordBatch, column: &str, row: usize) -> Option<Vec<String>> {
    let column = batch.column_by_name(column).unwrap().as_list::<i32>();
    let texts = |row: usize| {
        let texts = column.value(row);
        texts
            .as_string::<i32>()
            .iter()
            .map(|text| text.unwrap().to_owned())
            .collect()
    };
    column.is_valid(row).then(|| texts(row))
}

fn is_null(batch: &RecordBatch, row: usize) -> bool {
    batch.columns().iter().all(|column| column.is_null(row))
}

/// The columns are the fields of the same name in the report's JSON.
#[test]
fn columns_have_what_the_json_has() {
    let checker = Checker::new().with_key(key());
    let urls = bad_input();
    let batch = check(
        &checker,
        &StringArray::from(urls.clone()),
        &Facts::at(NOW).into(),
    )
    .unwrap();
    assert_eq!(batch.num_rows(), urls.len());
    assert!(urls.len() > 500);
    for (row, url) in urls.iter().enumerate() {
        let report = checker.check_many([url.as_str()], NOW).next().unwrap();
        let json = serde_json::to_value(&report).unwrap();
        for column in ["verdict", "push_domain", "app", "stream"] {
            assert_eq!(
                text(&batch, column, row),
                json[column].as_str(),
                "{column} of {url:?}"
            );
        }
        for column in ["errcode", "sub_errcode"] {
            let expected = json[column].as_i64();
            assert_eq!(
                number(&batch, column, row).map(i64::from),
                expected,
                "{column} of {url:?}"
            );
        }
        let expires = report.unix_times().map(|times| times.expires);
        assert_eq!(seconds(&batch, row), expires, "{url:?}");
        let findings = json["findings"].as_array().unwrap();
        let reasons: Vec<_> = findings
            .iter()
            .map(|finding| finding["reason"].as_str().unwrap().to_owned())
            .collect();
        let first = findings
            .iter()
            .find(|finding| finding["severity"] == "failure")
            .or(findings.first());
        assert_eq!(
            text(&batch, "reason", row),
            first.map(|first| first["reason"].as_str().unwrap())
        );
        assert_eq!(list(&batch, "reasons", row), Some(reasons), "{url:?}");
    }
    let secret = "f85a2ab363fe4deaffef9754d79da6fe";
    for column in ["push_domain", "app", "stream"] {
        let leaks = (0..urls.len())
            .any(|row| text(&batch, column, row).is_some_and(|text| text.contains(secret)));
        assert!(!leaks, "{column}");
    }
}

#[test]
fn every_layout_of_text_gives_the_same() {
    let checker = Checker::new().with_key(key());
    let urls = [
        None,
        Some(URL),
        Some("rtmp://203.0.113.9/live/推流"),
        None,
        Some(""),
    ];
    let arrays: [ArrayRef; 4] = [
        Arc::new(StringArray::from_iter(urls)),
        Arc::new(LargeStringArray::from_iter(urls)),
        Arc::new(StringViewArray::from_iter(urls)),
        // A part of a longer column.
        Arc::new(
            StringArray::from_iter([Some("other")].into_iter().chain(urls).chain([None]))
                .slice(1, urls.len()),
        ),
    ];
    for array in arrays {
        let batch = check(&checker, &array, &Facts::at(NOW).into()).unwrap();
        assert_eq!(batch.schema(), check_schema());
        let nulls: Vec<_> = (0..5).map(|row| is_null(&batch, row)).collect();
        assert_eq!(nulls, [true, false, false, true, false]);
        assert_eq!(text(&batch, "verdict", 1), Some("accepted"));
        assert_eq!(
            (
                number(&batch, "errcode", 2),
                number(&batch, "sub_errcode", 2)
            ),
            (Some(18), Some(300))
        );
        assert_eq!(text(&batch, "verdict", 4), Some("rejected"));
    }
    let nothing = check(&checker, &NullArray::new(2), &Facts::at(NOW).into()).unwrap();
    assert!(is_null(&nothing, 0) && is_null(&nothing, 1));
}

#[test]
fn each_row_has_its_own_facts() {
    let mut policy = Policy::builder();
    policy
        .add_domain(PolicyDomain::new("push.example.com").with_key(key()))
        .unwrap();
    policy
        .set_clients(ClientList::block(["203.0.113.0/24"]).unwrap())
        .unwrap();
    policy.set_max_pushes(10);
    let checker = Checker::new().with_policy(Arc::new(policy.build()));
    let urls = StringArray::from(vec![URL; 6]);
    let nanos = |unix: i64| unix * 1_000_000_000 + 999_999_999;
    let now = TimestampNanosecondArray::from(vec![
        Some(nanos(1_546_064_024)),
        Some(nanos(1_546_064_025)),
        None,
        Some(nanos(NOW)),
        Some(nanos(NOW)),
        Some(nanos(NOW)),
    ]);
    let client = StringArray::from(vec![
        Some("192.0.2.1"),
        None,
        None,
        Some("203.0.113.9"),
        Some("-"),
        None,
    ]);
    let live_total = Int32Array::from(vec![Some(0), None, None, None, None, Some(10)]);
    let facts = FactColumns {
        now: Some(&now),
        client: Some(&client),
        live_total: Some(&live_total),
        ..Facts::at(0).into()
    };
    let batch = check(&checker, &urls, &facts).unwrap();
    let codes: Vec<_> = (0..6)
        .map(|row| number(&batch, "sub_errcode", row))
        .collect();
    assert_eq!(codes, [None, Some(501), None, Some(400), None, Some(600)]);
    assert!(is_null(&batch, 2));
    assert_eq!(text(&batch, "verdict", 4), Some("accepted"));
}

#[test]
fn other_types_and_lengths_are_errors() {
    let checker = Checker::new();
    let numbers = Int64Array::from(vec![1, 2]);
    let error = check(&checker, &numbers, &Facts::at(NOW).into()).unwrap_err();
    assert_eq!(error.to_string(), "the column url must be text, not Int64");
    let urls = StringArray::from(vec!["a", "b", "c"]);
    let facts = FactColumns {
        now: Some(&numbers),
        ..Facts::at(NOW).into()
    };
    let error = check(&checker, &urls, &facts).unwrap_err();
    assert_eq!(
        error,
        ColumnError::Length {
            column: "now",
            expected: 3,
            found: 2
        }
    );
    let facts = FactColumns {
        now: Some(&urls),
        ..Facts::at(NOW).into()
    };
    let error = check(&checker, &urls, &facts).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the column now must be timestamps, or Unix seconds as Int64, not Utf8"
    );
    let facts = FactColumns {
        live_same: Some(&urls),
        ..Facts::at(NOW).into()
    };
    let error = check(&checker, &urls, &facts).unwrap_err();
    assert!(matches!(
        error,
        ColumnError::Type {
            column: "live_same",
            found: DataType::Utf8,
            ..
        }
    ));
}

#[test]
fn names_are_signed_as_one_by_one() {
    let signer = Signer::new(key());
    let origin = Origin::new("push.example.com");
    let names = [Some("cam1"), Some("no good"), None, Some(""), Some("cam2")];
    let apps = StringArray::from(vec![
        Some("live"),
        Some("live"),
        Some("live"),
        Some("live"),
        None,
    ]);
    let streams = StringArray::from_iter(names);
    let columns = SignColumns {
        streams: &streams,
        apps: None,
        app: "live",
        expires: None,
        until: NOW + 60,
    };
    let batch = sign(&signer, &origin, &columns, NOW).unwrap();
    assert_eq!(batch.schema(), sign_schema());
    for (row, name) in names.iter().enumerate() {
        let Some(name) = name else {
            assert!(is_null(&batch, row));
            continue;
        };
        let target = Target::new("push.example.com", "live", name);
        match signer.sign(&target, Expiry::At((NOW + 60).into()), NOW) {
            Ok(signed) => {
                assert_eq!(text(&batch, "url", row), Some(signed.url().as_str()));
                assert_eq!(seconds(&batch, row), Some(NOW + 60));
                assert_eq!(list(&batch, "refusal", row), None);
            }
            Err(refusal) => {
                let reasons = refusal
                    .refused()
                    .iter()
                    .map(|refused| refused.reason().name().to_owned());
                assert_eq!(list(&batch, "refusal", row), Some(reasons.collect()));
                assert_eq!(
                    (text(&batch, "url", row), seconds(&batch, row)),
                    (None, None)
                );
            }
        }
    }
    let expires = Int64Array::from(vec![
        Some(NOW + 1),
        None,
        Some(NOW),
        Some(NOW + 9),
        Some(NOW + 9),
    ]);
    let columns = SignColumns {
        apps: Some(&apps),
        expires: Some(&expires),
        ..columns
    };
    let batch = sign(&signer, &origin, &columns, NOW).unwrap();
    assert_eq!(seconds(&batch, 0), Some(NOW + 1));
    assert_eq!(
        list(&batch, "refusal", 3),
        Some(vec!["stream_missing".to_owned()])
    );
    for row in [1, 2, 4] {
        assert!(is_null(&batch, row), "{row}");
    }
}

#[test]
#[allow(unsafe_code, reason = "both sides of the interface are here")]
fn arrays_cross_and_come_back() {
    let urls: ArrayRef = Arc::new(StringArray::from_iter([
        Some(URL),
        None,
        Some("rtmp://推流"),
    ]));
    let (array, schema) = arrow_array::ffi::to_ffi(&urls.to_data()).unwrap();
    // SAFETY: `to_ffi` makes valid structures.
    let imported = unsafe { cross::import(array, &schema) }.unwrap();
    assert_eq!(&imported, &urls);
    let batch = check(
        &Checker::new().with_key(key()),
        &imported,
        &Facts::at(NOW).into(),
    )
    .unwrap();
    let (array, schema) = cross::export(batch.clone()).unwrap();
    // SAFETY: as above.
    let back = unsafe { cross::import(array, &schema) }.unwrap();
    assert_eq!(RecordBatch::from(back.as_struct()), batch);
}

#[test]
#[allow(unsafe_code, reason = "both sides of the interface are here")]
fn text_that_is_not_utf8_is_refused() {
    // The last character lacks its second byte.
    let bytes = arrow_array::BinaryArray::from(vec![&b"rtmp://\xc3"[..]]);
    let data = bytes.to_data();
    let builder = data.into_builder().data_type(DataType::Utf8);
    // SAFETY: it is not valid, which is what is tested; nothing reads it before it is validated.
    let data = unsafe { builder.build_unchecked() };
    let (array, schema) = arrow_array::ffi::to_ffi(&data).unwrap();
    // SAFETY: the structures are valid but for the text.
    let error = unsafe { cross::import(array, &schema) }.unwrap_err();
    assert!(matches!(error, ColumnError::Malformed(_)), "{error}");
}

#[test]
#[allow(unsafe_code, reason = "both sides of the interface are here")]
fn streams_cross_batch_by_batch() {
    let urls = |urls: Vec<&str>| {
        let column: ArrayRef = Arc::new(StringArray::from(urls));
        RecordBatch::try_from_iter([("url", column)]).unwrap()
    };
    let batches = [urls(vec![URL, "x"]), urls(vec![]), urls(vec![URL])];
    let schema = batches[0].schema();
    let source = RecordBatchIterator::new(batches.clone().map(Ok::<_, ArrowError>), schema.clone());
    let mut stream = cross::export_stream(Box::new(source));
    // SAFETY: `export_stream` makes a valid structure.
    let reader = unsafe { cross::import_stream(&raw mut stream) }.unwrap();
    assert_eq!(reader.schema(), schema);
    let read: Vec<_> = reader.map(Result::unwrap).collect();
    assert_eq!(read, batches);
}

#[test]
fn a_stream_is_checked_by_the_names_of_its_columns() {
    let batch = |urls: Vec<Option<&str>>, times: Vec<i64>| {
        let columns: [(&str, ArrayRef); 3] = [
            (
                "app",
                Arc::new(Int32Array::from_iter_values(
                    0..i32::try_from(urls.len()).unwrap(),
                )),
            ),
            ("ts", Arc::new(Int64Array::from(times))),
            ("push", Arc::new(LargeStringArray::from(urls))),
        ];
        RecordBatch::try_from_iter_with_nullable(columns.map(|(name, column)| (name, column, true)))
            .unwrap()
    };
    let batches = [
        batch(
            vec![Some(URL), Some(URL)],
            vec![1_546_064_024, 1_546_064_025],
        ),
        batch(vec![None], vec![NOW]),
    ];
    let input = || {
        let batches = batches.clone().map(Ok::<_, ArrowError>);
        RecordBatchIterator::new(batches, batch(vec![], vec![]).schema())
    };
    let open = |names: CheckNames| {
        CheckStream::new(input(), Checker::new().with_key(key()), Facts::at(0), names)
    };

    let names = CheckNames {
        now: Some("ts".into()),
        ..CheckNames::new("push")
    };
    let stream = open(names.clone()).unwrap();
    assert_eq!(stream.schema(), check_schema());
    let answers: Vec<_> = stream.map(Result::unwrap).collect();
    assert_eq!(answers.len(), 2);
    assert_eq!(text(&answers[0], "verdict", 0), Some("accepted"));
    assert_eq!(number(&answers[0], "sub_errcode", 1), Some(501));
    assert!(is_null(&answers[1], 0));

    // The columns of the input come first.
    let kept = CheckNames {
        keep: true,
        prefix: "push_".into(),
        ..names.clone()
    };
    let answers: Vec<_> = open(kept).unwrap().map(Result::unwrap).collect();
    assert_eq!(answers[0].columns()[..3], *batches[0].columns());
    assert_eq!(text(&answers[0], "push_app", 0), Some("live"));

    let error = |names: CheckNames| open(names).err().unwrap().to_string();
    assert_eq!(error(CheckNames::new("url")), "there is no column \"url\"");
    let missing = CheckNames {
        client: Some("ip".into()),
        ..names.clone()
    };
    assert_eq!(error(missing), "there is no column \"ip\"");
    let twice = CheckNames {
        keep: true,
        ..names.clone()
    };
    assert_eq!(
        error(twice),
        "there would be two columns \"app\": set a prefix"
    );
    // A column of another type is an error of the batch.
    let wrong = CheckNames {
        now: Some("push".into()),
        ..names
    };
    let error = open(wrong)
        .unwrap()
        .next()
        .unwrap()
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("the column now must be timestamps"),
        "{error}"
    );
}
