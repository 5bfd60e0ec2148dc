//! Policies: the settings of an account.

use core::ffi::c_char;
use core::mem;
use core::time::Duration;
use std::sync::Arc;

use pushurl::{AccountStatus, Ban, ClientList, Policy, PolicyBuilder, PolicyDomain, PolicyWarning};

use crate::call::call;
use crate::codes::pushurl_result;
use crate::input;
use crate::keys::Keys;
use crate::output::{List, Out, give, take_back};
use crate::signer::hash_of;
use crate::strings::pushurl_str;

/// The settings of an account: its domains with their keys, bans, channels, clients and
/// limits. Immutable and thread-safe. Checkers created with it keep it alive.
///
/// A policy is treated as complete: what it does not list does not exist. These are only
/// judged if the policy sets them: whether a domain belongs to the account (18/301) or is
/// disabled (18/303), the limits on live pushes (18/600, 18/601), and priorities (18/602).
pub struct pushurl_policy(pub(crate) Arc<Policy>);

/// Builds a policy. A faulty entry is reported at once and changes nothing, so that a
/// loader can name its place and go on. Not thread-safe.
pub struct pushurl_policy_builder(PolicyBuilder);

/// In `pushurl_policy_domain.flags`: the domain is disabled, 18/303.
pub const PUSHURL_DOMAIN_DISABLED: u32 = 1;
/// In `pushurl_policy_domain.flags`: it is a playback domain; a push to it is 18/302.
pub const PUSHURL_DOMAIN_PLAYBACK: u32 = 2;
/// In `pushurl_policy_domain.flags`: pushes are not authenticated; no 18/500 to 18/503.
pub const PUSHURL_DOMAIN_NOT_AUTHENTICATED: u32 = 4;

const DOMAIN_FLAGS: u32 =
    PUSHURL_DOMAIN_DISABLED | PUSHURL_DOMAIN_PLAYBACK | PUSHURL_DOMAIN_NOT_AUTHENTICATED;

/// A domain of the account. Zero it, then set the name and what else applies.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_policy_domain {
    /// The name.
    pub name: pushurl_str,
    /// Its primary key. Without any key, 18/503 is not judged. Keys are copied; the copies
    /// are overwritten when the policy is freed.
    pub key: pushurl_str,
    /// Its backup key.
    pub backup_key: pushurl_str,
    /// Its playback key: never accepted, but recognized if a URL was signed with it.
    pub playback_key: pushurl_str,
    /// Its validity period in seconds. Whether the service adds it to txTime is conflicting.
    pub auth_delta: u64,
    /// A `pushurl_hash_algorithm`; 0 is MD5.
    pub hash: u32,
    /// The sum of `PUSHURL_DOMAIN_...`.
    pub flags: u32,
    /// Must be 0.
    pub reserved: [u32; 2],
}

/// In `pushurl_policy_ban.flags`: `since` is set. Without `until`, the ban ends after
/// seven days (documented).
pub const PUSHURL_BAN_SINCE: u32 = 1;
/// In `pushurl_policy_ban.flags`: `until` is set.
pub const PUSHURL_BAN_UNTIL: u32 = 2;

/// A banned stream, 18/305. Zero it, then set the StreamName and what else applies.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pushurl_policy_ban {
    /// The StreamName.
    pub stream: pushurl_str,
    /// With `app`: bans the stream on this domain and in this application only. Set both or
    /// neither.
    pub domain: pushurl_str,
    /// See `domain`.
    pub app: pushurl_str,
    /// When the ban begins, in Unix seconds, if its flag is set; otherwise it has always been
    /// in effect.
    pub since: i64,
    /// When the ban ends, in Unix seconds, if its flag is set.
    pub until: i64,
    /// The sum of `PUSHURL_BAN_...`.
    pub flags: u32,
    /// Must be 0.
    pub reserved: u32,
}

/// Creates a builder.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_new(
    builder: *mut *mut pushurl_policy_builder,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let out = unsafe { Out::new(builder) }?;
        give(out, pushurl_policy_builder(Policy::builder()));
        Ok(())
    })
}

/// Frees a builder. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_free(builder: *mut pushurl_policy_builder) {
    call(|| {
        // SAFETY: as the header asks.
        unsafe { take_back(builder) };
        Ok(())
    });
}

/// Builds the policy. The builder is empty afterwards, and still has to be freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_build(
    builder: *mut pushurl_policy_builder,
    policy: *mut *mut pushurl_policy,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (builder, out) = unsafe { (input::exclusive(builder)?, Out::new(policy)?) };
        let policy = mem::take(&mut builder.0).build();
        give(out, pushurl_policy(Arc::new(policy)));
        Ok(())
    })
}

/// Frees a policy. NULL is allowed. Checkers created with it keep working.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_free(policy: *mut pushurl_policy) {
    call(|| {
        // SAFETY: as the header asks.
        unsafe { take_back(policy) };
        Ok(())
    });
}

/// Writes what the service would not accept in a policy, though this library does
/// (documented limits), once per occurrence. `len` receives their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_warnings(
    policy: *const pushurl_policy,
    warnings: *mut PolicyWarning,
    capacity: usize,
    len: *mut usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let found = unsafe { input::reference(policy) }?.0.warnings();
        // SAFETY: as the header asks.
        let list = unsafe { List::new(warnings, capacity, len, found.len()) }?;
        list.put(found.into_iter());
        Ok(())
    })
}

/// Sets the state of the account, a `pushurl_account_status`; active if never set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_set_account(
    builder: *mut pushurl_policy_builder,
    status: u32,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let builder = unsafe { input::exclusive(builder) }?;
        let default = AccountStatus::Active;
        let status = input::number(&AccountStatus::ALL, |each| each as u32, default, status)?;
        builder.0.set_account(status);
        Ok(())
    })
}

/// Adds a domain of the account. Once one is added, all others are unknown: 18/301.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_add_domain(
    builder: *mut pushurl_policy_builder,
    domain: *const pushurl_policy_domain,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let builder = unsafe { input::exclusive(builder) }?;
        // SAFETY: as the header asks.
        let domain = unsafe { input::reference(domain)?.read() }?;
        Ok(builder.0.add_domain(domain)?)
    })
}

/// Adds a disabled application: 18/304.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_add_disabled_app(
    builder: *mut pushurl_policy_builder,
    app: *const c_char,
    app_len: usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (builder, app) = unsafe { (input::exclusive(builder)?, input::text(app, app_len)?) };
        Ok(builder.0.add_disabled_app(app)?)
    })
}

/// Adds a banned stream: 18/305.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_add_ban(
    builder: *mut pushurl_policy_builder,
    ban: *const pushurl_policy_ban,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let builder = unsafe { input::exclusive(builder) }?;
        // SAFETY: as the header asks.
        let ban = unsafe { input::reference(ban)?.read() }?;
        Ok(builder.0.add_ban(ban)?)
    })
}

/// Sets legacy channel mode, in which every stream needs a channel of its name: otherwise
/// 18/306.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_set_channel_mode(
    builder: *mut pushurl_policy_builder,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        unsafe { input::exclusive(builder) }?.0.set_channel_mode();
        Ok(())
    })
}

/// Adds a channel and sets channel mode. A push to a closed one (`open` 0) is 18/307.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_add_channel(
    builder: *mut pushurl_policy_builder,
    name: *const c_char,
    name_len: usize,
    open: u32,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (builder, name) = unsafe { (input::exclusive(builder)?, input::text(name, name_len)?) };
        Ok(builder.0.add_channel(name, input::switch(open)?)?)
    })
}

/// Sets the client list: addresses and networks such as "198.51.100.0/24". If `allow` is
/// 1, others may not push (18/401); if it is 0, these may not (18/400).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_set_clients(
    builder: *mut pushurl_policy_builder,
    entries: *const pushurl_str,
    entry_count: usize,
    allow: u32,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let builder = unsafe { input::exclusive(builder) }?;
        // SAFETY: as the header asks.
        let entries = unsafe { input::array(entries, entry_count) }?;
        // SAFETY: as the header asks.
        let entries = entries.iter().map(|entry| unsafe { entry.read() });
        let entries: Vec<&str> = entries.collect::<Result<_, _>>()?;
        let clients = match input::switch(allow)? {
            true => ClientList::allow(entries),
            false => ClientList::block(entries),
        };
        Ok(builder.0.set_clients(clients?)?)
    })
}

/// Sets how many pushes may be live in total: one more is 18/600.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_set_max_pushes(
    builder: *mut pushurl_policy_builder,
    most: u64,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        unsafe { input::exclusive(builder) }?.0.set_max_pushes(most);
        Ok(())
    })
}

/// Sets how many pushes of one StreamName may be live: one more is 18/601.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_set_max_pushes_of_stream(
    builder: *mut pushurl_policy_builder,
    most: u64,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let builder = unsafe { input::exclusive(builder) }?;
        builder.0.set_max_pushes_of_stream(most);
        Ok(())
    })
}

/// Names the parameter that contains a push's priority, a whole number: one lower than
/// that of a live push is 18/602. The service's name for it is unpublished. Without one,
/// or if it is not a number, the priority is 0 (our choice).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pushurl_policy_builder_set_priority_param(
    builder: *mut pushurl_policy_builder,
    name: *const c_char,
    name_len: usize,
) -> pushurl_result {
    call(|| {
        // SAFETY: as the header asks.
        let (builder, name) = unsafe { (input::exclusive(builder)?, input::text(name, name_len)?) };
        Ok(builder.0.set_priority_param(name)?)
    })
}

impl pushurl_policy_domain {
    /// # Safety
    /// All that it points to is readable.
    unsafe fn read(&self) -> Result<PolicyDomain, pushurl_result> {
        for reserved in self.reserved {
            input::reserved(reserved)?;
        }
        if self.flags & !DOMAIN_FLAGS != 0 {
            return Err(pushurl_result::UnknownNumber);
        }
        // SAFETY: as the caller says.
        let mut domain = PolicyDomain::new(unsafe { self.name.read() }?)
            .with_hash(hash_of(self.hash)?)
            .with_auth_delta(Duration::from_secs(self.auth_delta));
        // SAFETY: as the caller says.
        let keys = unsafe { Keys::read(self.key, self.backup_key, self.playback_key) }?;
        if let Some(key) = keys.primary {
            domain = domain.with_key(key);
        }
        if let Some(key) = keys.backup {
            domain = domain.with_backup_key(key);
        }
        if let Some(key) = keys.playback {
            domain = domain.with_playback_key(key);
        }
        if self.flags & PUSHURL_DOMAIN_DISABLED != 0 {
            domain = domain.disabled();
        }
        if self.flags & PUSHURL_DOMAIN_PLAYBACK != 0 {
            domain = domain.for_playback();
        }
        if self.flags & PUSHURL_DOMAIN_NOT_AUTHENTICATED != 0 {
            domain = domain.without_authentication();
        }
        Ok(domain)
    }
}

impl pushurl_policy_ban {
    /// # Safety
    /// All that it points to is readable.
    unsafe fn read(&self) -> Result<Ban, pushurl_result> {
        input::reserved(self.reserved)?;
        if self.flags & !(PUSHURL_BAN_SINCE | PUSHURL_BAN_UNTIL) != 0 {
            return Err(pushurl_result::UnknownNumber);
        }
        // SAFETY: as the caller says.
        let mut ban = Ban::of(unsafe { self.stream.read() }?);
        // SAFETY: as the caller says.
        match unsafe { (self.domain.read_option()?, self.app.read_option()?) } {
            (None, None) => {}
            (Some(domain), Some(app)) => ban = ban.strictly(domain, app),
            _ => return Err(pushurl_result::NullPointer),
        }
        if self.flags & PUSHURL_BAN_SINCE != 0 {
            ban = ban.since(input::time(self.since)?);
        }
        if self.flags & PUSHURL_BAN_UNTIL != 0 {
            ban = ban.until(input::time(self.until)?);
        }
        Ok(ban)
    }
}
