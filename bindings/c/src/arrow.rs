//! Columns, by the Arrow C stream interface. `include/pushurl_arrow.h` is generated from this file.

use pushurl::Protocol;
use pushurl_arrow::cross::{self, FFI_ArrowArrayStream as ArrowArrayStream};
use pushurl_arrow::{CheckNames, CheckStream, SignNames, SignStream, SignTarget};

use crate::call::call;
use crate::checker::pushurl_checker;
use crate::codes::pushurl_result;
use crate::facts::pushurl_facts;
use crate::input;
use crate::output::Out;
use crate::signer::pushurl_signer;
use crate::strings::pushurl_str;
use crate::target::{protocol_of, pushurl_target};

/// The columns that a check reads, by their names. Zero it, then set `url` and what else
/// there is. A null in a column means what `pushurl_facts` says, except for `now`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_check_columns {
    /// The URLs: text.
    pub url: pushurl_str,
    /// The times of the pushes: timestamps, or Unix seconds as Int64. A row whose time is null
    /// is not judged.
    pub now: pushurl_str,
    /// The clients' addresses: text. Text that is not an address, such as "-" in a log, means
    /// that the client is not known.
    pub client: pushurl_str,
    /// How many other pushes of the account are live: integers.
    pub live_total: pushurl_str,
    /// How many other pushes of the StreamName are live: integers.
    pub live_same: pushurl_str,
    /// The highest priority among them: integers.
    pub live_priority: pushurl_str,
    /// The answers of the customer's own authentication server: the names of
    /// `pushurl_hook_answer`.
    pub hook: pushurl_str,
    /// What the names of the answers begin with, so that they differ from those of the input.
    pub prefix: pushurl_str,
    /// 1 to keep the columns of the input: they come before the answers.
    pub keep: u32,
    /// Must be 0.
    pub reserved: [u32; 3],
}

/// The columns that are signed, by their names. Zero it, then set `stream` and what else
/// there is.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_sign_columns {
    /// The StreamNames: text.
    pub stream: pushurl_str,
    /// The AppNames: text.
    pub app: pushurl_str,
    /// The expiration times: timestamps, or Unix seconds as Int64.
    pub expires: pushurl_str,
    /// What the names of the answers begin with, so that they differ from those of the input.
    pub prefix: pushurl_str,
    /// 1 to keep the columns of the input: they come before the answers.
    pub keep: u32,
    /// Must be 0.
    pub reserved: [u32; 3],
}

/// Judges the URLs of a stream: for each batch of `input`, `output` has a batch with as
/// many rows. A batch is read and judged when `output` is asked for it.
///
/// The answers have these columns. In a row whose URL or time is null, all are null.
///
///     verdict, reason          Utf8: the names of pushurl_verdict and pushurl_reason.
///                              The reason is that of the first failure, else of the
///                              first warning, else null.
///     errcode, sub_errcode     Int32; null unless rejected
///     push_domain, app, stream Utf8, masked in a URL with findings; null if missing
///     expires                  Timestamp in microseconds of UTC
///     reasons                  List of Utf8: the reasons of all findings
///
/// `facts` are those of rows without a column of their own. No mistake is searched for that
/// explains a wrong `txSecret`, unless the checker has `PUSHURL_DIAGNOSIS_ALWAYS`. `output`
/// keeps a copy of what it needs: checker, columns and facts may be freed at once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_checker_check_stream(
    checker: *const pushurl_checker,
    input: *mut ArrowArrayStream,
    columns: *const pushurl_check_columns,
    facts: *const pushurl_facts,
    output: *mut ArrowArrayStream,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let mut input = unsafe { moved(input) }?;
        // SAFETY: as the header asks.
        let (checker, out) = unsafe { (input::reference(checker)?, Out::new(output)?) };
        // SAFETY: as the header asks.
        let names = unsafe { input::reference(columns)?.read() }?;
        // SAFETY: as the header asks.
        let facts = unsafe { input::reference(facts)?.read() }?;
        // SAFETY: as the header asks.
        let input = unsafe { cross::import_stream(&raw mut input) };
        let stream =
            input.and_then(|input| CheckStream::new(input, checker.0.clone(), facts, names));
        out.put(match stream {
            Ok(stream) => cross::export_stream(Box::new(stream)),
            Err(error) => cross::export_failure(error),
        });
        Ok(())
    })
}

/// Signs the names of a stream, with the URLs of `pushurl_signer_sign_many`: for each batch
/// of `input`, `output` has a batch with as many rows. A batch is read and signed when
/// `output` is asked for it.
///
/// The answers have these columns. In a row with a null in a column that is signed, all are
/// null.
///
///     url                      Utf8; null if refused
///     expires                  Timestamp in microseconds of UTC; null if refused
///     refusal                  List of Utf8: the names of the reasons; null if signed
///
/// `origin` gives all that the columns do not; its `stream` is ignored. `expires` is the
/// expiration time of rows without a column. `output` keeps a copy of what it needs: signer,
/// origin and columns may be freed at once. The copy of the key is overwritten when `output`
/// is released.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_signer_sign_stream(
    signer: *const pushurl_signer,
    origin: *const pushurl_target,
    input: *mut ArrowArrayStream,
    columns: *const pushurl_sign_columns,
    expires: i64,
    now: i64,
    output: *mut ArrowArrayStream,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let mut input = unsafe { moved(input) }?;
        // SAFETY: as the header asks.
        let (signer, out) = unsafe { (input::reference(signer)?, Out::new(output)?) };
        // SAFETY: as the header asks.
        let names = unsafe { input::reference(columns)?.read() }?;
        // SAFETY: as the header asks.
        let target = unsafe { input::reference(origin)?.read_owned(expires, now) }?;
        // SAFETY: as the header asks.
        let input = unsafe { cross::import_stream(&raw mut input) };
        let stream =
            input.and_then(|input| SignStream::new(input, signer.0.clone(), target, names));
        out.put(match stream {
            Ok(stream) => cross::export_stream(Box::new(stream)),
            Err(error) => cross::export_failure(error),
        });
        Ok(())
    })
}

/// The stream itself. The caller's structure is released, and from now on every error
/// releases the stream.
///
/// # Safety
/// `stream` is NULL, or a stream that nothing else uses.
unsafe fn moved(stream: *mut ArrowArrayStream) -> Result<ArrowArrayStream, pushurl_result> {
    match stream.is_null() {
        true => Err(pushurl_result::NullPointer),
        // SAFETY: not NULL, and a stream as the caller says.
        false => Ok(unsafe { ArrowArrayStream::from_raw(stream) }),
    }
}

/// # Safety
/// The name is readable.
unsafe fn name(name: pushurl_str) -> Result<Option<String>, pushurl_result> {
    // SAFETY: as the caller says.
    Ok(unsafe { name.read_option() }?.map(str::to_owned))
}

impl pushurl_check_columns {
    /// # Safety
    /// All that it points to is readable.
    unsafe fn read(&self) -> Result<CheckNames, pushurl_result> {
        for reserved in self.reserved {
            input::reserved(reserved)?;
        }
        // SAFETY: as the caller says.
        let name = |column| unsafe { name(column) };
        Ok(CheckNames {
            url: name(self.url)?.unwrap_or_default(),
            now: name(self.now)?,
            client: name(self.client)?,
            live_total: name(self.live_total)?,
            live_same: name(self.live_same)?,
            live_priority: name(self.live_priority)?,
            hook: name(self.hook)?,
            keep: input::switch(self.keep)?,
            prefix: name(self.prefix)?.unwrap_or_default(),
        })
    }
}

impl pushurl_sign_columns {
    /// # Safety
    /// All that it points to is readable.
    unsafe fn read(&self) -> Result<SignNames, pushurl_result> {
        for reserved in self.reserved {
            input::reserved(reserved)?;
        }
        // SAFETY: as the caller says.
        let name = |column| unsafe { name(column) };
        Ok(SignNames {
            stream: name(self.stream)?.unwrap_or_default(),
            app: name(self.app)?,
            expires: name(self.expires)?,
            keep: input::switch(self.keep)?,
            prefix: name(self.prefix)?.unwrap_or_default(),
        })
    }
}

impl pushurl_target {
    /// Copies all that a signed row needs besides its names.
    ///
    /// # Safety
    /// Everything that it points to is readable.
    unsafe fn read_owned(&self, expires: i64, now: i64) -> Result<SignTarget, pushurl_result> {
        // SAFETY: as the caller says.
        unsafe { self.read() }?;
        input::time(expires)?;
        input::time(now)?;
        // SAFETY: as the caller says.
        let text = |text: pushurl_str| unsafe { text.read() }.map(str::to_owned);
        // SAFETY: as the caller says.
        let url = unsafe { name(self.url) }?;
        let mut target = SignTarget {
            url: None,
            domain: String::new(),
            app: String::new(),
            protocol: Protocol::Rtmp,
            host: None,
            port: None,
            params: Vec::new(),
            until: expires,
            now,
        };
        if let Some(url) = url {
            target.app = input::split(&url).app().as_str().to_owned();
            target.url = Some(url);
            return Ok(target);
        }
        target.domain = text(self.domain)?;
        target.app = text(self.app)?;
        target.protocol = protocol_of(self.protocol, Protocol::Rtmp)?;
        // SAFETY: as the caller says.
        target.host = unsafe { name(self.host) }?;
        target.port = u16::try_from(self.port).ok().filter(|port| *port != 0);
        // SAFETY: as the caller says.
        for param in unsafe { input::array(self.params, self.param_count) }? {
            target.params.push((text(param.name)?, text(param.value)?));
        }
        Ok(target)
    }
}
