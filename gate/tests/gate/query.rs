//! The query for records, over both databases.

use serde_json::{Value, json};

use crate::callbacks::{send, start};
use crate::over_both;
use crate::support::database::Kind;
use crate::support::gate::Gate;

/// Pushes that ended one, two, … minutes after 2023-11-14T22:00:00Z.
fn filled(kind: Kind) -> Gate {
    let gate = start(kind);
    let pushes = [
        ("a.example.com", "live", "cam1", 1, ""),
        (
            "a.example.com",
            "live",
            "cam2",
            18,
            "The push URL has expired.",
        ),
        (
            "b.example.com",
            "live",
            "Cam_10",
            18,
            "Authentication failed.",
        ),
        ("B.example.com", "show", "stage", 12, ""),
        (
            "b.example.com",
            "show",
            "100%",
            21,
            "A new push URL replaced the current one.",
        ),
    ];
    for (number, (app, appname, stream, errcode, errmsg)) in pushes.into_iter().enumerate() {
        let minute = i64::try_from(number).unwrap() + 1;
        let callback = json!({
            "event_type": 0, "sequence": format!("s{number}"), "app": app, "appname": appname, "stream_id": stream,
            "errcode": errcode, "errmsg": errmsg, "event_time": 1_699_999_200 + minute * 60,
            "push_duration": (50_000 - number * 10_000).to_string(), "user_ip": format!("203.0.113.{}", 9 - number),
        });
        assert_eq!(send(&gate, &callback).status, 200);
    }
    gate
}

/// The streams that a query finds, in its order.
fn streams(gate: &Gate, query: &str) -> Vec<String> {
    let records = gate.records(&format!("{query}&PageSize=100"));
    let names: Vec<_> = records
        .iter()
        .map(|record| record["StreamName"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(gate.count(query), names.len() as u64, "{query}");
    names
}

over_both!(filters, |kind| {
    let gate = filled(kind);
    for (query, expected) in [
        ("", &["100%", "stage", "Cam_10", "cam2", "cam1"] as &[_]),
        (
            "StartTime=2023-11-14T22:03:00Z",
            &["100%", "stage", "Cam_10"],
        ),
        ("EndTime=2023-11-14T22:03:00Z", &["cam2", "cam1"]),
        (
            "StartTime=2023-11-15T06:02:00%2B08:00&EndTime=2023-11-14T22:03:00Z",
            &["cam2"],
        ),
        ("DomainName=A.EXAMPLE.com", &["cam2", "cam1"]),
        ("DomainName=b.example.com", &["100%", "stage", "Cam_10"]),
        ("DomainName=example", &[]),
        ("AppName=show", &["100%", "stage"]),
        ("AppName=Show", &[]),
        ("StreamName=CAM", &["Cam_10", "cam2", "cam1"]),
        ("StreamName=cam1&IsStrict=1", &["cam1"]),
        ("StreamName=cam&IsStrict=1", &[]),
        ("StreamName=m_1", &["Cam_10"]),
        ("StreamName=%25", &["100%"]),
        ("StreamName=%5C", &[]),
        ("StreamName=%27", &[]),
        ("errcode=18", &["Cam_10", "cam2"]),
        ("errcode=18&sub_errcode=501", &["cam2"]),
        ("IsFilter=1", &["100%", "stage", "cam1"]),
        (
            "DomainName=&AppName=&StreamName=&errcode=&StartTime=",
            &["100%", "stage", "Cam_10", "cam2", "cam1"],
        ),
        (
            "DomainName=b.example.com&AppName=live&errcode=18&StreamName=cam",
            &["Cam_10"],
        ),
    ] {
        assert_eq!(streams(&gate, query), expected, "{query}");
    }
});

over_both!(order, |kind| {
    let gate = filled(kind);
    for (query, expected) in [
        ("IsAsc=1", &["cam1", "cam2", "Cam_10", "stage", "100%"]),
        (
            "SortBy=StreamName&IsAsc=1",
            &["100%", "Cam_10", "cam1", "cam2", "stage"],
        ),
        (
            "SortBy=Duration&IsAsc=0",
            &["cam1", "cam2", "Cam_10", "stage", "100%"],
        ),
        (
            "SortBy=errcode&IsAsc=1",
            &["cam1", "stage", "cam2", "Cam_10", "100%"],
        ),
        (
            "SortBy=ClientIp&IsAsc=1",
            &["100%", "stage", "Cam_10", "cam2", "cam1"],
        ),
        (
            "SortBy=AppName&IsAsc=0",
            &["100%", "stage", "Cam_10", "cam2", "cam1"],
        ),
    ] {
        assert_eq!(streams(&gate, query), expected, "{query}");
    }
});

over_both!(pages, |kind| {
    let gate = filled(kind);
    let page = |number: u32| {
        gate.get(&format!("/api/records?PageSize=2&PageNum={number}&IsAsc=1"))
            .json
    };
    let names = |page: &Value| {
        let events = page["EventList"].as_array().unwrap();
        events
            .iter()
            .map(|event| event["StreamName"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let pages = [page(1), page(2), page(3), page(4)];
    assert_eq!(
        pages.each_ref().map(names),
        [
            vec!["cam1", "cam2"],
            vec!["Cam_10", "stage"],
            vec!["100%"],
            vec![]
        ]
    );
    for (number, page) in pages.iter().enumerate() {
        let counts = json!([
            page["PageNum"],
            page["PageSize"],
            page["TotalNum"],
            page["TotalPage"]
        ]);
        assert_eq!(counts, json!([number + 1, 2, 5, 3]));
    }
});

#[test]
fn what_cannot_be_asked() {
    let gate = start(Kind::Sqlite);
    let reach = "PageSize must be 1 to 100, PageNum at least 1; only the first 10000 records are listed: narrow the filter";
    let parameter = "a parameter is unknown, or its value is invalid";
    for (query, error) in [
        ("PageSize=0", reach),
        ("PageSize=101", reach),
        ("PageNum=0", reach),
        ("PageNum=101&PageSize=100", reach),
        ("PageNum=9223372036854775807&PageSize=100", reach),
        ("PageNum=x", parameter),
        ("Stream=x", parameter),
        ("IsAsc=-1", parameter),
        (
            "StartTime=yesterday",
            "StartTime is not a time such as 2018-12-29T19:00:00Z",
        ),
        (
            "EndTime=2018-12-29T19:00:00",
            "EndTime is not a time such as 2018-12-29T19:00:00Z",
        ),
        ("errcode=x", "errcode is not a number"),
        (
            "SortBy=id;DROP%20TABLE%20push",
            "SortBy is not a field to sort by",
        ),
    ] {
        let answer = gate.get(&format!("/api/records?{query}"));
        assert_eq!(
            (answer.status, answer.json),
            (400, json!({"error": error})),
            "{query}"
        );
    }
}

over_both!(the_chart_counts_causes_over_time, |kind| {
    let gate = filled(kind);
    let answer = gate.get("/api/chart?").json;
    assert_eq!(answer["seconds"], 10);
    let bar = |from: &str, errcode: i64| json!({"from": from, "errcode": errcode, "count": 1});
    assert_eq!(
        answer["bars"],
        json!([
            bar("2023-11-14T22:01:00Z", 1),
            bar("2023-11-14T22:02:00Z", 18),
            bar("2023-11-14T22:03:00Z", 18),
            bar("2023-11-14T22:04:00Z", 12),
            bar("2023-11-14T22:05:00Z", 21),
        ])
    );
    let same_minute =
        json!({"event_type": 0, "sequence": "later", "errcode": 18, "event_time": 1_700_100_000});
    assert_eq!(send(&gate, &same_minute).status, 200);
    let answer = gate.get("/api/chart?errcode=18").json;
    assert_eq!(answer["seconds"], 3600);
    assert_eq!(
        answer["bars"],
        json!([
            {"from": "2023-11-14T22:00:00Z", "errcode": 18, "count": 2},
            {"from": "2023-11-16T02:00:00Z", "errcode": 18, "count": 1},
        ])
    );
    assert_eq!(
        gate.get("/api/chart?StreamName=nobody").json["bars"],
        json!([])
    );
});
