//! The target of a signed URL.

use pushurl::{Protocol, Target};

use crate::codes::pushurl_result;
use crate::input;
use crate::strings::pushurl_str;

/// An extra parameter of a URL, kept as written. It is not signed: anyone can change it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_param {
    /// Its name: not one that a signer writes itself (txSecret, txTime, txHost) or that has a
    /// meaning in SRT (h, r, m, streamid).
    pub name: pushurl_str,
    /// Its value.
    pub value: pushurl_str,
}

/// Where to push a stream. Zero it, then set `domain`, `app` and `stream`, or only `url`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_target {
    /// A URL that names the target, unsigned or with an old signature. If it is given, the
    /// fields below are ignored.
    pub url: pushurl_str,
    /// The push domain.
    pub domain: pushurl_str,
    /// The host to connect to, if it is not the push domain: the URL then names the domain by
    /// txHost.
    pub host: pushurl_str,
    /// The AppName, usually "live".
    pub app: pushurl_str,
    /// The StreamName.
    pub stream: pushurl_str,
    /// The first of `param_count` extra parameters.
    pub params: *const pushurl_param,
    /// How many there are.
    pub param_count: usize,
    /// A `pushurl_protocol`; 0 is RTMP.
    pub protocol: u32,
    /// A port, 1 to 65535; 0 is the default of the form.
    pub port: u32,
    /// Must be 0.
    pub reserved: [u32; 2],
}

/// The protocol with this number; 0 is the default.
pub(crate) fn protocol_of(number: u32, default: Protocol) -> Result<Protocol, pushurl_result> {
    input::number(&Protocol::ALL, |each| each as u32, default, number)
}

impl pushurl_target {
    /// # Safety
    /// Everything that it points to is readable, and nothing changes it during `'a`.
    pub(crate) unsafe fn read<'a>(&self) -> Result<Target<'a>, pushurl_result> {
        for reserved in self.reserved {
            input::reserved(reserved)?;
        }
        // SAFETY: as the caller says.
        match unsafe { self.url.read_option() }? {
            Some(url) => Ok(Target::from_url(&input::split(url))),
            // SAFETY: as the caller says.
            None => unsafe { self.read_parts() },
        }
    }

    /// # Safety
    /// As for [`read`](Self::read).
    unsafe fn read_parts<'a>(&self) -> Result<Target<'a>, pushurl_result> {
        // SAFETY: as the caller says.
        let (domain, app, stream) =
            unsafe { (self.domain.read()?, self.app.read()?, self.stream.read()?) };
        let mut target = Target::new(domain, app, stream)
            .with_protocol(protocol_of(self.protocol, Protocol::Rtmp)?);
        match u16::try_from(self.port) {
            Ok(0) => {}
            Ok(port) => target = target.with_port(port),
            Err(_) => return Err(pushurl_result::UnknownNumber),
        }
        // SAFETY: as the caller says.
        if let Some(host) = unsafe { self.host.read_option() }? {
            target = target.with_host(host);
        }
        // SAFETY: as the caller says.
        for param in unsafe { input::array(self.params, self.param_count) }? {
            // SAFETY: as the caller says.
            let (name, value) = unsafe { (param.name.read()?, param.value.read()?) };
            target = target.with_param(name, value);
        }
        Ok(target)
    }
}
