//! The parts of a URL.

use core::ffi::c_char;

use crate::call::call;
use crate::codes::pushurl_result;
use crate::input;
use crate::output::{List, Out};
use crate::strings::pushurl_span;

/// The parts of a push URL as ranges of its text. Nothing is decoded: the parts are what
/// a client sends and what the service hashes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_parts {
    /// Leading blanks, control characters and byte-order marks. Usually empty.
    pub lead: pushurl_span,
    /// The scheme, before "://".
    pub scheme: pushurl_span,
    /// What precedes an "@" before the host, or SIZE_MAX.
    pub userinfo: pushurl_span,
    /// The host to connect to, including the brackets of an IPv6 address.
    pub host: pushurl_span,
    /// What follows the host's ":", or SIZE_MAX.
    pub port: pushurl_span,
    /// From the leading "/" up to the first "?".
    pub path: pushurl_span,
    /// What follows the first "?", or SIZE_MAX.
    pub query: pushurl_span,
    /// The value of SRT's streamid, or SIZE_MAX.
    pub streamid: pushurl_span,
    /// The AppName.
    pub app: pushurl_span,
    /// The StreamName.
    pub stream: pushurl_span,
    /// The push domain: txHost or SRT's h= if there is one, otherwise the host.
    pub push_domain: pushurl_span,
    /// A `pushurl_protocol`; 0 if it is not one of a push URL.
    pub protocol: u32,
    /// The port as a number; -1 if none is written, or if it is not a number up to 65535.
    pub port_number: i32,
}

/// A parameter of a URL as written: `name=value`, or only a name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_param_place {
    /// The name.
    pub name: pushurl_span,
    /// The value; SIZE_MAX if there is no "=".
    pub value: pushurl_span,
}

/// Splits any text into the parts of a push URL. It never fails on the text: a missing
/// part is empty and located where it would be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_url_split(
    url: *const c_char,
    url_len: usize,
    parts: *mut pushurl_parts,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (url, out) = unsafe { (input::text(url, url_len)?, Out::new(parts)?) };
        let url = input::split(url);
        out.put(pushurl_parts {
            lead: url.lead().span().into(),
            scheme: url.scheme().span().into(),
            userinfo: url.userinfo().into(),
            host: url.host().span().into(),
            port: url.port().into(),
            path: url.path().span().into(),
            query: url.query().into(),
            streamid: url.streamid().into(),
            app: url.app().span().into(),
            stream: url.stream().span().into(),
            push_domain: url.push_domain().span().into(),
            protocol: url.protocol().map_or(0, |protocol| protocol as u32),
            port_number: url.port_number().map_or(-1, i32::from),
        });
        Ok(())
    })
}

/// Writes the parameters of a URL in order, including empty ones (between two "&"). `len`
/// receives their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_url_params(
    url: *const c_char,
    url_len: usize,
    params: *mut pushurl_param_place,
    capacity: usize,
    len: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let url = input::split(unsafe { input::text(url, url_len) }?);
        // SAFETY: as the header asks.
        let list = unsafe { List::new(params, capacity, len, url.params().count()) }?;
        list.put(url.params().map(|param| pushurl_param_place {
            name: param.name().span().into(),
            value: param.value().into(),
        }));
        Ok(())
    })
}
