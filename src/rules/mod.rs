//! The rules, a file a family, in the order in which a URL meets them.
//!
//! A rule looks at parts and adds findings; it knows no keys but those it is handed, no clock and no other
//! rule. What the signer mints and what the checker judges goes through the same ones.
//!
//! | file | judges | causes |
//! | --- | --- | --- |
//! | `protocol` | what stands before the host, and the port | 18/301 |
//! | `domain` | the host and the push domain | 18/300, 301, 302 |
//! | `name` | StreamName and AppName | 18/308, 309 |
//! | `streamid` | the frame of SRT's streamid | 18/301, 308 |
//! | `parameter` | which parameters there are, and how often | 18/500, 502, 503 |
//! | `time` | txTime | 18/500, 501 |
//! | `secret` | txSecret | 18/502, 503 |
//! | `usual` | whether most of the above find nothing | |
//! | `malformed` | what became of a name or a parameter that is missing | 18/308, 500, 502 |

pub(crate) mod address;
pub(crate) mod domain;
mod malformed;
pub(crate) mod name;
pub(crate) mod parameter;
pub(crate) mod protocol;
mod punycode;
pub(crate) mod secret;
pub(crate) mod service_params;
pub(crate) mod streamid;
pub(crate) mod time;
pub(crate) mod usual;
