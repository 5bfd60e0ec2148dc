//! The circumstances of a push.

use core::net::IpAddr;

use pushurl::{Facts, HookAnswer};

use crate::codes::pushurl_result;
use crate::input;
use crate::strings::pushurl_str;

/// In `pushurl_facts.known`: `live_total` is known.
pub const PUSHURL_KNOWN_LIVE_TOTAL: u32 = 1;
/// In `pushurl_facts.known`: `live_same` is known.
pub const PUSHURL_KNOWN_LIVE_SAME: u32 = 2;
/// In `pushurl_facts.known`: `live_priority` is known.
pub const PUSHURL_KNOWN_LIVE_PRIORITY: u32 = 4;

const KNOWN: u32 = PUSHURL_KNOWN_LIVE_TOTAL | PUSHURL_KNOWN_LIVE_SAME | PUSHURL_KNOWN_LIVE_PRIORITY;

/// The circumstances of a push: its time, and what a server knows about it. Zero it, then
/// set `now` and what else is known. What is not known is not judged, and the report says
/// so.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_facts {
    /// The time of the push in Unix seconds. The library has no clock.
    pub now: i64,
    /// How many other pushes of the account are live.
    pub live_total: u64,
    /// How many other pushes of this StreamName are live.
    pub live_same: u64,
    /// The highest priority among the live pushes of this StreamName.
    pub live_priority: i64,
    /// The client's address, such as "203.0.113.9"; NULL if it is not known.
    pub client: pushurl_str,
    /// Which of the three numbers are known: the sum of `PUSHURL_KNOWN_...`.
    pub known: u32,
    /// The answer of the customer's own authentication server, a `pushurl_hook_answer`; 0 if
    /// it was not asked.
    pub hook: u32,
    /// Must be 0.
    pub reserved: [u32; 2],
}

impl pushurl_facts {
    /// # Safety
    /// `client` is readable.
    pub(crate) unsafe fn read(&self) -> Result<Facts, pushurl_result> {
        let mut facts = self.time_only()?;
        // SAFETY: as the caller says.
        unsafe { self.add_to(&mut facts) }?;
        Ok(facts)
    }

    /// The time only. [`add_to`](Self::add_to) adds the rest in place, since copying facts
    /// takes as long as the rest of the call.
    #[inline]
    pub(crate) fn time_only(&self) -> Result<Facts, pushurl_result> {
        Ok(Facts::at(input::time(self.now)?))
    }

    /// Adds the facts besides the time. Usually there are none.
    ///
    /// # Safety
    /// `client` is readable.
    #[inline]
    pub(crate) unsafe fn add_to(&self, facts: &mut Facts) -> Result<(), pushurl_result> {
        let [first, second] = self.reserved;
        let numbers = self.known | self.hook | first | second;
        match numbers == 0 && self.client.data.is_null() && self.client.len == 0 {
            true => Ok(()),
            // SAFETY: as the caller says.
            false => unsafe { self.add_more_to(facts) },
        }
    }

    /// # Safety
    /// As for [`Self::add_to`].
    #[cold]
    unsafe fn add_more_to(&self, facts: &mut Facts) -> Result<(), pushurl_result> {
        for reserved in self.reserved {
            input::reserved(reserved)?;
        }
        if self.known & !KNOWN != 0 {
            return Err(pushurl_result::UnknownNumber);
        }
        // SAFETY: as the caller says.
        if let Some(client) = unsafe { self.client.read_option() }? {
            let client: IpAddr = client.parse().map_err(|_| pushurl_result::AddressInvalid)?;
            *facts = facts.with_client(client);
        }
        let knows = |flag| self.known & flag != 0;
        if knows(PUSHURL_KNOWN_LIVE_TOTAL) {
            *facts = facts.with_live_total(self.live_total);
        }
        if knows(PUSHURL_KNOWN_LIVE_SAME) {
            *facts = facts.with_live_same(self.live_same);
        }
        if knows(PUSHURL_KNOWN_LIVE_PRIORITY) {
            *facts = facts.with_live_priority(self.live_priority);
        }
        if self.hook != 0 {
            // Any default will do: the number is not 0.
            let default = HookAnswer::Accepted;
            let hook = input::number(&HookAnswer::ALL, |each| each as u32, default, self.hook)?;
            *facts = facts.with_hook(hook);
        }
        Ok(())
    }
}
