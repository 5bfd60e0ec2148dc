//! Events of the service: its event list, its callbacks, or a line of text.

use pushurl::{Cause, Lang};
use serde_json::{Map, Value};

/// An event that reports the end of a push.
pub struct Event {
    pub app: Option<String>,
    pub stream: Option<String>,
    /// Text that contains the cause.
    reason: String,
    /// The errcode of a callback, which usually has no sub_errcode.
    errcode: Option<u16>,
}

/// The events in a sequence of JSON values. `None` if the text is not JSON.
pub fn of_json(text: &str) -> Option<Vec<Event>> {
    let mut events = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter() {
        match value {
            Ok(value @ (Value::Object(_) | Value::Array(_))) => collect(&value, &mut events),
            _ => return None,
        }
    }
    Some(events)
}

/// Collects the events at any depth of a JSON value, such as an event list or a callback.
fn collect(value: &Value, events: &mut Vec<Event>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, events)),
        Value::Object(object) => match Event::of_object(object) {
            Some(event) => events.push(event),
            None => object.values().for_each(|value| collect(value, events)),
        },
        _ => {}
    }
}

impl Event {
    /// Reads an entry of the event list, or a callback. `None` for other objects, and for the start of a push.
    fn of_object(object: &Map<String, Value>) -> Option<Self> {
        const START: i64 = 1;
        let text = |names: &[&str]| names.iter().find_map(|name| text_of(object.get(*name)?));
        if object.get("event_type").and_then(Value::as_i64) == Some(START) {
            return None;
        }
        let errcode = text(&["errcode"]).and_then(|errcode| errcode.parse().ok());
        let reason = text(&["StopReason", "stop_reason", "errmsg"]);
        let sub = text(&["sub_errcode"]);
        let reason = match (errcode, sub) {
            (Some(errcode), Some(sub)) => format!("{errcode}/{sub}"),
            _ => reason.or_else(|| errcode.map(|errcode: u16| errcode.to_string()))?,
        };
        Some(Self {
            app: text(&["AppName", "appname"]),
            stream: text(&["StreamName", "stream_id"]),
            reason,
            errcode,
        })
    }

    /// An event that is only text.
    pub fn of_line(line: &str) -> Self {
        Self {
            app: None,
            stream: None,
            reason: line.to_owned(),
            errcode: None,
        }
    }

    /// The cause that it states; `None` if it states none.
    pub fn cause(&self) -> Option<Cause> {
        let has_errcode = |cause: &Cause| {
            self.errcode
                .is_none_or(|errcode| cause.errcode() == errcode)
        };
        let without_sub_errcode = || self.errcode.and_then(|errcode| Cause::new(errcode, 0));
        named(&self.reason)
            .find(has_errcode)
            .or_else(without_sub_errcode)
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The causes that a text of the service names: by numbers, as a message or a part of one, or with a message in it.
fn named(text: &str) -> impl Iterator<Item = Cause> {
    let number = text.parse().ok();
    let messages = Cause::search(text).collect::<Vec<_>>();
    let contained = Cause::all().filter(|cause| {
        Lang::ALL
            .iter()
            .any(|lang| text.contains(cause.errmsg(*lang)))
    });
    number
        .into_iter()
        .chain(messages)
        .chain(contained.collect::<Vec<_>>())
}
