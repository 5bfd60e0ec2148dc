// Generated from spec/ by tools/generate. Do not edit.

// Enums of pushurl.hpp, which includes this file.

#ifndef PUSHURL_ENUMS_HPP
#define PUSHURL_ENUMS_HPP

#include <array>
#include <cstdint>
#include <string_view>

#include "pushurl.h"

namespace pushurl {

/// How a stream is pushed, and with it the form of the URL.
///
/// The numbers are the same in every language and never change.
enum class Protocol : std::uint8_t {
    /// RTMP over TCP: `rtmp://domain/App/Stream?txSecret=…&txTime=…`, documented. Port 1935, which
    /// is omitted.
    rtmp = PUSHURL_PROTOCOL_RTMP,
    /// RTMP over TLS: the same with `rtmps:`, documented. No port is documented, so it is omitted;
    /// 443 is the scheme's convention.
    rtmps = PUSHURL_PROTOCOL_RTMPS,
    /// WebRTC: the same with `webrtc:`, documented. No port.
    webrtc = PUSHURL_PROTOCOL_WEBRTC,
    /// SRT over UDP: `srt://domain:9000?streamid=#!::h=domain,r=App/Stream,txSecret=…,txTime=…`,
    /// documented.
    srt = PUSHURL_PROTOCOL_SRT,
    /// RTMP carried by SRT over UDP: the RTMP form with port 3570, documented.
    rtmp_over_srt = PUSHURL_PROTOCOL_RTMP_OVER_SRT,
    /// RTMP carried by QUIC: the RTMP form with port 443. Conflicting: the documents say 1935,
    /// where it cannot be distinguished from RTMP, and the console prints 443.
    rtmp_over_quic = PUSHURL_PROTOCOL_RTMP_OVER_QUIC,
};

/// All values of `Protocol` that this header knows, ordered by number.
inline constexpr std::array<Protocol, 6> all_protocols = {
    Protocol::rtmp,
    Protocol::rtmps,
    Protocol::webrtc,
    Protocol::srt,
    Protocol::rtmp_over_srt,
    Protocol::rtmp_over_quic,
};

/// The hash that a domain's `txSecret` is computed with.
///
/// The numbers are the same in every language and never change.
enum class HashAlgorithm : std::uint8_t {
    /// MD5, 32 hexadecimal digits: the default of every domain (documented).
    md5 = PUSHURL_HASH_ALGORITHM_MD5,
    /// SHA-256, available per domain since 2024 (documented). That the message is the same and the
    /// result has 64 hexadecimal digits is inferred: no official test vector exists.
    sha256 = PUSHURL_HASH_ALGORITHM_SHA256,
};

/// All values of `HashAlgorithm` that this header knows, ordered by number.
inline constexpr std::array<HashAlgorithm, 2> all_hash_algorithms = {
    HashAlgorithm::md5,
    HashAlgorithm::sha256,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(HashAlgorithm value) noexcept {
    switch (value) {
    case HashAlgorithm::md5:
        return "md5";
    case HashAlgorithm::sha256:
        return "sha256";
    }
    return {};
}

/// A language of the service's table and of all messages.
///
/// The numbers are the same in every language and never change.
enum class Lang : std::uint8_t {
    /// English.
    en = PUSHURL_LANG_EN,
    /// Simplified Chinese.
    zh = PUSHURL_LANG_ZH,
    /// Japanese.
    ja = PUSHURL_LANG_JA,
    /// Korean.
    ko = PUSHURL_LANG_KO,
};

/// All values of `Lang` that this header knows, ordered by number.
inline constexpr std::array<Lang, 4> all_langs = {
    Lang::en,
    Lang::zh,
    Lang::ja,
    Lang::ko,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(Lang value) noexcept {
    switch (value) {
    case Lang::en:
        return "en";
    case Lang::zh:
        return "zh";
    case Lang::ja:
        return "ja";
    case Lang::ko:
        return "ko";
    }
    return {};
}

/// Whether a finding makes the push fail.
///
/// The numbers are the same in every language and never change.
enum class Severity : std::uint8_t {
    /// The service rejects the push.
    failure = PUSHURL_SEVERITY_FAILURE,
    /// The push may succeed, but something is not as it should be.
    warning = PUSHURL_SEVERITY_WARNING,
};

/// All values of `Severity` that this header knows, ordered by number.
inline constexpr std::array<Severity, 2> all_severities = {
    Severity::failure,
    Severity::warning,
};

/// How well a rule is known. Much of the service's behavior is unpublished.
///
/// The numbers are the same in every language and never change.
enum class Evidence : std::uint8_t {
    /// The service documents it.
    documented = PUSHURL_EVIDENCE_DOCUMENTED,
    /// It was computed and verified, or observed with real clients and servers.
    computed = PUSHURL_EVIDENCE_COMPUTED,
    /// It follows from several documents together.
    inferred = PUSHURL_EVIDENCE_INFERRED,
    /// The service's own documents contradict each other.
    conflicting = PUSHURL_EVIDENCE_CONFLICTING,
    /// Nothing is published; this library chose.
    our_choice = PUSHURL_EVIDENCE_OUR_CHOICE,
};

/// All values of `Evidence` that this header knows, ordered by number.
inline constexpr std::array<Evidence, 5> all_evidence = {
    Evidence::documented,
    Evidence::computed,
    Evidence::inferred,
    Evidence::conflicting,
    Evidence::our_choice,
};

/// Who must act on a cause, inferred from the published message.
///
/// The numbers are the same in every language and never change.
enum class Actor : std::uint8_t {
    /// Nobody: the push client itself stopped.
    client = PUSHURL_ACTOR_CLIENT,
    /// The encoder or muxer, which must send other content.
    encoder = PUSHURL_ACTOR_ENCODER,
    /// The network between the client and the service.
    network = PUSHURL_ACTOR_NETWORK,
    /// The client's source, which sent no data.
    data_source = PUSHURL_ACTOR_DATA_SOURCE,
    /// Whoever signs the URL or has the key.
    url_signer = PUSHURL_ACTOR_URL_SIGNER,
    /// The account's owner, in the console.
    account = PUSHURL_ACTOR_ACCOUNT,
    /// The customer's own authentication server.
    hook = PUSHURL_ACTOR_HOOK,
    /// The operator: it happened on request, by a newer push or by a setting.
    operator_ = PUSHURL_ACTOR_OPERATOR,
    /// The service.
    service = PUSHURL_ACTOR_SERVICE,
    /// Not published.
    unknown = PUSHURL_ACTOR_UNKNOWN,
};

/// All values of `Actor` that this header knows, ordered by number.
inline constexpr std::array<Actor, 10> all_actors = {
    Actor::client,
    Actor::encoder,
    Actor::network,
    Actor::data_source,
    Actor::url_signer,
    Actor::account,
    Actor::hook,
    Actor::operator_,
    Actor::service,
    Actor::unknown,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(Actor value) noexcept {
    switch (value) {
    case Actor::client:
        return "client";
    case Actor::encoder:
        return "encoder";
    case Actor::network:
        return "network";
    case Actor::data_source:
        return "data_source";
    case Actor::url_signer:
        return "url_signer";
    case Actor::account:
        return "account";
    case Actor::hook:
        return "hook";
    case Actor::operator_:
        return "operator";
    case Actor::service:
        return "service";
    case Actor::unknown:
        return "unknown";
    }
    return {};
}

/// Whether to push again. This is our advice; the service publishes none.
///
/// The numbers are the same in every language and never change.
enum class Retry : std::uint8_t {
    /// Push again with the same URL after a pause.
    as_is = PUSHURL_RETRY_AS_IS,
    /// Push again after a change; without one it fails again.
    after_fix = PUSHURL_RETRY_AFTER_FIX,
    /// Do not push again: the end was intended.
    no = PUSHURL_RETRY_NO,
};

/// All values of `Retry` that this header knows, ordered by number.
inline constexpr std::array<Retry, 3> all_retries = {
    Retry::as_is,
    Retry::after_fix,
    Retry::no,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(Retry value) noexcept {
    switch (value) {
    case Retry::as_is:
        return "as_is";
    case Retry::after_fix:
        return "after_fix";
    case Retry::no:
        return "no";
    }
    return {};
}

/// A part of what is to be signed.
///
/// The numbers are the same in every language and never change.
enum class Field : std::uint8_t {
    /// The push domain.
    domain = PUSHURL_FIELD_DOMAIN,
    /// The host to connect to, if it is not the push domain.
    host = PUSHURL_FIELD_HOST,
    /// The port.
    port = PUSHURL_FIELD_PORT,
    /// The AppName.
    app = PUSHURL_FIELD_APP,
    /// The StreamName.
    stream = PUSHURL_FIELD_STREAM,
    /// One of the extra parameters.
    param = PUSHURL_FIELD_PARAM,
    /// The expiration time.
    expiry = PUSHURL_FIELD_EXPIRY,
    /// The URL that the target was read from. Spans refer to its text.
    url = PUSHURL_FIELD_URL,
};

/// All values of `Field` that this header knows, ordered by number.
inline constexpr std::array<Field, 8> all_fields = {
    Field::domain,
    Field::host,
    Field::port,
    Field::app,
    Field::stream,
    Field::param,
    Field::expiry,
    Field::url,
};

/// Which of a domain's two keys. Either is accepted, which is how keys are rotated (documented).
///
/// The numbers are the same in every language and never change.
enum class KeyRole : std::uint8_t {
    /// The primary key.
    primary = PUSHURL_KEY_ROLE_PRIMARY,
    /// The backup key.
    backup = PUSHURL_KEY_ROLE_BACKUP,
};

/// All values of `KeyRole` that this header knows, ordered by number.
inline constexpr std::array<KeyRole, 2> all_key_roles = {
    KeyRole::primary,
    KeyRole::backup,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(KeyRole value) noexcept {
    switch (value) {
    case KeyRole::primary:
        return "primary";
    case KeyRole::backup:
        return "backup";
    }
    return {};
}

/// The state of the account (documented: 18/200 to 18/203).
///
/// The numbers are the same in every language and never change.
enum class AccountStatus : std::uint8_t {
    /// In service.
    active = PUSHURL_ACCOUNT_STATUS_ACTIVE,
    /// There is no account: 18/200.
    not_found = PUSHURL_ACCOUNT_STATUS_NOT_FOUND,
    /// Its service is shut down: 18/201.
    shut_down = PUSHURL_ACCOUNT_STATUS_SHUT_DOWN,
    /// Its payment is overdue: 18/202.
    overdue = PUSHURL_ACCOUNT_STATUS_OVERDUE,
    /// Its service is forcibly suspended: 18/203.
    suspended = PUSHURL_ACCOUNT_STATUS_SUSPENDED,
};

/// All values of `AccountStatus` that this header knows, ordered by number.
inline constexpr std::array<AccountStatus, 5> all_account_statuses = {
    AccountStatus::active,
    AccountStatus::not_found,
    AccountStatus::shut_down,
    AccountStatus::overdue,
    AccountStatus::suspended,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(AccountStatus value) noexcept {
    switch (value) {
    case AccountStatus::active:
        return "active";
    case AccountStatus::not_found:
        return "not_found";
    case AccountStatus::shut_down:
        return "shut_down";
    case AccountStatus::overdue:
        return "overdue";
    case AccountStatus::suspended:
        return "suspended";
    }
    return {};
}

/// The answer of the customer's own authentication server to a push.
///
/// The numbers are the same in every language and never change.
enum class HookAnswer : std::uint8_t {
    /// It accepted the push.
    accepted = PUSHURL_HOOK_ANSWER_ACCEPTED,
    /// It refused the push: 19/0.
    refused = PUSHURL_HOOK_ANSWER_REFUSED,
};

/// All values of `HookAnswer` that this header knows, ordered by number.
inline constexpr std::array<HookAnswer, 2> all_hook_answers = {
    HookAnswer::accepted,
    HookAnswer::refused,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(HookAnswer value) noexcept {
    switch (value) {
    case HookAnswer::accepted:
        return "accepted";
    case HookAnswer::refused:
        return "refused";
    }
    return {};
}

/// When a check searches for the mistake that explains a wrong `txSecret`. A search takes up to 400
/// hashes, and anyone can send wrong URLs.
///
/// The numbers are the same in every language and never change.
enum class Diagnosis : std::uint8_t {
    /// In the check of a single URL, but not in a batch.
    single = PUSHURL_DIAGNOSIS_SINGLE,
    /// In a batch too.
    always = PUSHURL_DIAGNOSIS_ALWAYS,
    /// Not at all. The verdict is the same.
    never = PUSHURL_DIAGNOSIS_NEVER,
};

/// All values of `Diagnosis` that this header knows, ordered by number.
inline constexpr std::array<Diagnosis, 3> all_diagnoses = {
    Diagnosis::single,
    Diagnosis::always,
    Diagnosis::never,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(Diagnosis value) noexcept {
    switch (value) {
    case Diagnosis::single:
        return "single";
    case Diagnosis::always:
        return "always";
    case Diagnosis::never:
        return "never";
    }
    return {};
}

/// What the service would not accept, though this library does (documented limits).
///
/// The numbers are the same in every language and never change.
enum class PolicyWarning : std::uint8_t {
    /// More than 200 addresses on a list.
    list_too_long = PUSHURL_POLICY_WARNING_LIST_TOO_LONG,
    /// A network that is not a /8, /16 or /24.
    prefix_unusual = PUSHURL_POLICY_WARNING_PREFIX_UNUSUAL,
    /// An IPv6 address.
    ipv6 = PUSHURL_POLICY_WARNING_IPV6,
    /// A ban of more than 90 days.
    ban_too_long = PUSHURL_POLICY_WARNING_BAN_TOO_LONG,
};

/// All values of `PolicyWarning` that this header knows, ordered by number.
inline constexpr std::array<PolicyWarning, 4> all_policy_warnings = {
    PolicyWarning::list_too_long,
    PolicyWarning::prefix_unusual,
    PolicyWarning::ipv6,
    PolicyWarning::ban_too_long,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(PolicyWarning value) noexcept {
    switch (value) {
    case PolicyWarning::list_too_long:
        return "list_too_long";
    case PolicyWarning::prefix_unusual:
        return "prefix_unusual";
    case PolicyWarning::ipv6:
        return "ipv6";
    case PolicyWarning::ban_too_long:
        return "ban_too_long";
    }
    return {};
}

/// The result of a check.
///
/// The numbers are the same in every language and never change.
enum class Verdict : std::uint8_t {
    /// No problem was found in what was checked.
    accepted = PUSHURL_VERDICT_ACCEPTED,
    /// The service rejects the push, with the cause that the report names.
    rejected = PUSHURL_VERDICT_REJECTED,
    /// No problem was found, but no key was given to verify the secret with.
    undetermined = PUSHURL_VERDICT_UNDETERMINED,
};

/// All values of `Verdict` that this header knows, ordered by number.
inline constexpr std::array<Verdict, 3> all_verdicts = {
    Verdict::accepted,
    Verdict::rejected,
    Verdict::undetermined,
};

/// Whether the service sent a callback.
///
/// The numbers are the same in every language and never change.
enum class CallbackVerdict : std::uint8_t {
    /// The signature is right and has not expired.
    genuine = PUSHURL_CALLBACK_VERDICT_GENUINE,
    /// The signature is not that of the callback key.
    forged = PUSHURL_CALLBACK_VERDICT_FORGED,
    /// The signature is right, but its time has passed: a repeated or late callback.
    expired = PUSHURL_CALLBACK_VERDICT_EXPIRED,
};

/// All values of `CallbackVerdict` that this header knows, ordered by number.
inline constexpr std::array<CallbackVerdict, 3> all_callback_verdicts = {
    CallbackVerdict::genuine,
    CallbackVerdict::forged,
    CallbackVerdict::expired,
};

/// The name in machine-readable output; empty for a number that this header does not know.
[[nodiscard]] constexpr std::string_view name(CallbackVerdict value) noexcept {
    switch (value) {
    case CallbackVerdict::genuine:
        return "genuine";
    case CallbackVerdict::forged:
        return "forged";
    case CallbackVerdict::expired:
        return "expired";
    }
    return {};
}

/// Whether a call ran. It says nothing about a URL: what is wrong with a URL is in its report.
/// Numbers come in bands: from 1 the call itself, from 20 keys, from 30 causes, from 40 policies,
/// from 60 signing.
///
/// The numbers are the same in every language and never change.
enum class ErrorCode : std::uint32_t {
    /// A pointer is NULL that must not be.
    null_pointer = PUSHURL_RESULT_NULL_POINTER,
    /// A string is not UTF-8. It was not judged.
    not_utf8 = PUSHURL_RESULT_NOT_UTF8,
    /// A number is not one of its enum, or too great.
    unknown_number = PUSHURL_RESULT_UNKNOWN_NUMBER,
    /// A buffer is too short. Its length output says how much there is to write; no buffer was
    /// written to.
    buffer_too_small = PUSHURL_RESULT_BUFFER_TOO_SMALL,
    /// A length is greater than any object can be.
    too_long = PUSHURL_RESULT_TOO_LONG,
    /// The time is outside the supported range (262,000 years from now in either direction).
    time_out_of_range = PUSHURL_RESULT_TIME_OUT_OF_RANGE,
    /// A reserved field of a struct is not 0: the struct was not zeroed, or is meant for a later
    /// version.
    reserved_not_zero = PUSHURL_RESULT_RESERVED_NOT_ZERO,
    /// The client's address is not an IP address.
    address_invalid = PUSHURL_RESULT_ADDRESS_INVALID,
    /// A bug in this library. The call did nothing, and the handles remain usable; please report
    /// it.
    panic = PUSHURL_RESULT_PANIC,
    /// The key is empty. It would sign with public data only.
    key_empty = PUSHURL_RESULT_KEY_EMPTY,
    /// The key contains a control character, most likely a trailing line break.
    key_control_character = PUSHURL_RESULT_KEY_CONTROL_CHARACTER,
    /// The string is not one number or two.
    cause_malformed = PUSHURL_RESULT_CAUSE_MALFORMED,
    /// The service's table has no such cause.
    cause_unknown = PUSHURL_RESULT_CAUSE_UNKNOWN,
    /// The errcode has several sub codes in the table: name one, as in 18/503.
    cause_sub_errcode_missing = PUSHURL_RESULT_CAUSE_SUB_ERRCODE_MISSING,
    /// The name is not a valid domain name.
    policy_domain_invalid = PUSHURL_RESULT_POLICY_DOMAIN_INVALID,
    /// The domain is listed twice.
    policy_domain_twice = PUSHURL_RESULT_POLICY_DOMAIN_TWICE,
    /// The name is empty.
    policy_name_empty = PUSHURL_RESULT_POLICY_NAME_EMPTY,
    /// The application is listed twice.
    policy_app_twice = PUSHURL_RESULT_POLICY_APP_TWICE,
    /// The channel is listed twice.
    policy_channel_twice = PUSHURL_RESULT_POLICY_CHANNEL_TWICE,
    /// The ban ends before or when it begins.
    policy_ban_ends_before_start = PUSHURL_RESULT_POLICY_BAN_ENDS_BEFORE_START,
    /// An entry is neither an IP address nor a network such as 198.51.100.0/24.
    policy_address_invalid = PUSHURL_RESULT_POLICY_ADDRESS_INVALID,
    /// There are two client lists. The service has an allowlist or a blocklist.
    policy_both_lists = PUSHURL_RESULT_POLICY_BOTH_LISTS,
    /// The target is not signed; the refusals say why.
    refused = PUSHURL_RESULT_REFUSED,
};

/// All values of `ErrorCode` that this header knows, ordered by number.
inline constexpr std::array<ErrorCode, 23> all_error_codes = {
    ErrorCode::null_pointer,
    ErrorCode::not_utf8,
    ErrorCode::unknown_number,
    ErrorCode::buffer_too_small,
    ErrorCode::too_long,
    ErrorCode::time_out_of_range,
    ErrorCode::reserved_not_zero,
    ErrorCode::address_invalid,
    ErrorCode::panic,
    ErrorCode::key_empty,
    ErrorCode::key_control_character,
    ErrorCode::cause_malformed,
    ErrorCode::cause_unknown,
    ErrorCode::cause_sub_errcode_missing,
    ErrorCode::policy_domain_invalid,
    ErrorCode::policy_domain_twice,
    ErrorCode::policy_name_empty,
    ErrorCode::policy_app_twice,
    ErrorCode::policy_channel_twice,
    ErrorCode::policy_ban_ends_before_start,
    ErrorCode::policy_address_invalid,
    ErrorCode::policy_both_lists,
    ErrorCode::refused,
};

/// What is wrong with a push URL, in more detail than the service's causes.
///
/// Numbers and names are the same in every language, append-only and never reused. A number is the
/// sub_errcode of the usual cause (19 for 19/0), followed by a sequence number of two digits.
enum class Reason : std::uint16_t {
    /// The customer's own authentication server refused the push. Evidence: documented.
    hook_refused = PUSHURL_REASON_HOOK_REFUSED,
    /// According to the policy, the URL belongs to no account. Evidence: documented.
    account_not_found = PUSHURL_REASON_ACCOUNT_NOT_FOUND,
    /// According to the policy, the account's service is shut down. Evidence: documented.
    service_shut_down = PUSHURL_REASON_SERVICE_SHUT_DOWN,
    /// According to the policy, the account's payment is overdue. Evidence: documented.
    service_overdue = PUSHURL_REASON_SERVICE_OVERDUE,
    /// According to the policy, the account's service is forcibly suspended. Evidence: documented.
    service_forcibly_suspended = PUSHURL_REASON_SERVICE_FORCIBLY_SUSPENDED,
    /// The host is an IP address, and no `txHost` names the push domain. Every spelling that a URL
    /// parser or a resolver reads as an address counts: that is computed. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/31568.
    host_is_ip = PUSHURL_REASON_HOST_IS_IP,
    /// A blank, a control character or a byte-order mark comes before the URL, so that a client
    /// finds no protocol that it knows. That clients do not connect is computed (ffmpeg); the code
    /// is our choice. Evidence: our choice.
    leading_blank = PUSHURL_REASON_LEADING_BLANK,
    /// There is no `protocol://`. Without it nothing says where the domain begins. Evidence: our
    /// choice.
    protocol_missing = PUSHURL_REASON_PROTOCOL_MISSING,
    /// The protocol is not one of a push URL. No push reaches the service by it. Evidence: our
    /// choice.
    protocol_unknown = PUSHURL_REASON_PROTOCOL_UNKNOWN,
    /// The protocol has upper-case letters. Some clients know it in lower case only (ffmpeg).
    /// Evidence: computed.
    protocol_uppercase = PUSHURL_REASON_PROTOCOL_UPPERCASE,
    /// There is no host. Evidence: our choice.
    host_missing = PUSHURL_REASON_HOST_MISSING,
    /// The port is not a number from 1 to 65535. Some clients connect anyway (ffmpeg reads its
    /// leading digits); do not rely on it. Evidence: our choice.
    port_invalid = PUSHURL_REASON_PORT_INVALID,
    /// The port, or its spelling, is not known for this protocol. Ports are documented for SRT and
    /// RTMP over SRT, conflicting for QUIC, inferred for the others. Evidence: inferred.
    port_unusual = PUSHURL_REASON_PORT_UNUSUAL,
    /// The `streamid` has no `h=`, which the documented form has. The host is treated as the push
    /// domain. Evidence: documented, https://www.tencentcloud.com/document/product/267/38393.
    srt_domain_missing = PUSHURL_REASON_SRT_DOMAIN_MISSING,
    /// The policy lists the account's domains, and the push domain is not among them. Evidence: our
    /// choice.
    domain_not_of_account = PUSHURL_REASON_DOMAIN_NOT_OF_ACCOUNT,
    /// The push URL is in quotes. The verdict is that of the text as given. Evidence: computed.
    text_in_quotes = PUSHURL_REASON_TEXT_IN_QUOTES,
    /// The push URL is in brackets of any kind. The verdict is that of the text as given. Evidence:
    /// computed.
    text_in_brackets = PUSHURL_REASON_TEXT_IN_BRACKETS,
    /// The push URL has markup around it: a list marker, or a link in Markdown. The verdict is that
    /// of the text as given. Evidence: computed.
    text_in_markup = PUSHURL_REASON_TEXT_IN_MARKUP,
    /// The push URL is percent-encoded as a whole. The verdict is that of the text as given.
    /// Evidence: computed.
    text_percent_encoded = PUSHURL_REASON_TEXT_PERCENT_ENCODED,
    /// The protocol is there twice. The verdict is that of the text as given. Evidence: computed.
    protocol_twice = PUSHURL_REASON_PROTOCOL_TWICE,
    /// The text is a command line of ffmpeg or GStreamer that contains the push URL. The verdict is
    /// that of the text as given. Evidence: computed.
    text_is_command = PUSHURL_REASON_TEXT_IS_COMMAND,
    /// The text has a label or a field name before the push URL, as in JSON or a form. The verdict
    /// is that of the text as given. Evidence: computed.
    text_is_field = PUSHURL_REASON_TEXT_IS_FIELD,
    /// The text is the address of a page or a WHIP endpoint that contains the push URL as a
    /// parameter. The verdict is that of the text as given. Evidence: computed.
    text_is_other_url = PUSHURL_REASON_TEXT_IS_OTHER_URL,
    /// The push URL is wrapped over several lines. The verdict is that of the text as given.
    /// Evidence: computed.
    text_wrapped = PUSHURL_REASON_TEXT_WRAPPED,
    /// Characters of the push URL are escaped with backslashes, as in JSON or a shell (`\u0026`,
    /// `\/`, `\&`). The verdict is that of the text as given. Evidence: computed.
    text_escaped = PUSHURL_REASON_TEXT_ESCAPED,
    /// There is other text before the push URL. The verdict is that of the text as given. Evidence:
    /// computed.
    text_before_url = PUSHURL_REASON_TEXT_BEFORE_URL,
    /// The SRT URL has no port. SRT has no default port: ffmpeg, srt-live-transmit and GStreamer
    /// refuse such a URL. Evidence: computed.
    srt_port_missing = PUSHURL_REASON_SRT_PORT_MISSING,
    /// The `mode` of the SRT URL is not `caller`. In the modes `listener` and `rendezvous` ffmpeg
    /// waits for a connection and never pushes. Evidence: computed.
    srt_mode_not_caller = PUSHURL_REASON_SRT_MODE_NOT_CALLER,
    /// A user name comes before the host (`user@host`). No push URL has one, and clients disagree
    /// on which host follows. Evidence: our choice.
    host_has_userinfo = PUSHURL_REASON_HOST_HAS_USERINFO,
    /// The push domain contains a character outside ASCII, which no DNS name has. Evidence:
    /// inferred.
    host_not_ascii = PUSHURL_REASON_HOST_NOT_ASCII,
    /// The push domain contains a character that no DNS name has: not a letter, digit, hyphen or
    /// dot. Evidence: inferred.
    host_illegal_character = PUSHURL_REASON_HOST_ILLEGAL_CHARACTER,
    /// The push domain has two dots in a row, or begins with one. Evidence: inferred.
    host_label_empty = PUSHURL_REASON_HOST_LABEL_EMPTY,
    /// A label of the push domain is longer than 63 characters. Evidence: inferred.
    host_label_too_long = PUSHURL_REASON_HOST_LABEL_TOO_LONG,
    /// A label of the push domain begins or ends with a hyphen. Evidence: inferred.
    host_label_hyphen = PUSHURL_REASON_HOST_LABEL_HYPHEN,
    /// The push domain is longer than 253 characters. Evidence: inferred.
    host_too_long = PUSHURL_REASON_HOST_TOO_LONG,
    /// The push domain has only one label. Evidence: inferred.
    host_single_label = PUSHURL_REASON_HOST_SINGLE_LABEL,
    /// The push domain is `localhost` or a name below it. Evidence: inferred.
    host_is_localhost = PUSHURL_REASON_HOST_IS_LOCALHOST,
    /// A label of the push domain begins with `xn--` and is not a valid encoding. Evidence:
    /// inferred.
    host_bad_punycode = PUSHURL_REASON_HOST_BAD_PUNYCODE,
    /// The push domain ends in a number, as an IP address does, but is neither an address nor a
    /// name. Evidence: our choice.
    host_bad_address = PUSHURL_REASON_HOST_BAD_ADDRESS,
    /// The push domain is a playback domain, going by the names of the service's own domains.
    /// Evidence: inferred.
    host_is_playback = PUSHURL_REASON_HOST_IS_PLAYBACK,
    /// The push domain ends with a dot. It is the same name in DNS, but few programs compare it so.
    /// Evidence: our choice.
    host_trailing_dot = PUSHURL_REASON_HOST_TRAILING_DOT,
    /// According to the policy, the push domain is disabled. Evidence: documented.
    domain_disabled = PUSHURL_REASON_DOMAIN_DISABLED,
    /// According to the policy, the application is disabled. Evidence: documented.
    app_disabled = PUSHURL_REASON_APP_DISABLED,
    /// The policy bans the stream: by its name alone, or by domain, application and name. Evidence:
    /// documented.
    stream_forbidden = PUSHURL_REASON_STREAM_FORBIDDEN,
    /// The policy is in channel mode and has no channel of this name. Evidence: documented.
    channel_missing = PUSHURL_REASON_CHANNEL_MISSING,
    /// The policy is in channel mode and the channel is closed. Evidence: documented.
    channel_closed = PUSHURL_REASON_CHANNEL_CLOSED,
    /// There is no StreamName. RTMP clients send a single path segment as the AppName (computed).
    /// Evidence: our choice.
    stream_missing = PUSHURL_REASON_STREAM_MISSING,
    /// The StreamName is longer than 255 bytes. The limit is documented; the code is our choice.
    /// Evidence: documented, https://www.tencentcloud.com/document/product/267/35598.
    stream_too_long = PUSHURL_REASON_STREAM_TOO_LONG,
    /// The StreamName contains a character outside ASCII. That Chinese characters are not supported
    /// is documented; the others are our choice. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/31084.
    stream_not_ascii = PUSHURL_REASON_STREAM_NOT_ASCII,
    /// The StreamName contains a control character, a space, a backtick, or one of
    /// `/ ? # & = % + , ; \ " ' < > ^ { } | [ ] @ :`. Which characters the service refuses is
    /// unpublished. Evidence: our choice.
    stream_illegal_character = PUSHURL_REASON_STREAM_ILLEGAL_CHARACTER,
    /// The StreamName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
    /// interfaces of the service list for such names. That the push succeeds is our choice.
    /// Evidence: our choice.
    stream_unusual_character = PUSHURL_REASON_STREAM_UNUSUAL_CHARACTER,
    /// The StreamName is `.` or `..`, which many URL parsers remove. Evidence: computed.
    stream_dot_segment = PUSHURL_REASON_STREAM_DOT_SEGMENT,
    /// The StreamName ends with `.flv` or `.m3u8`, as in playback URLs, where the suffix is never
    /// hashed. Evidence: documented, https://www.tencentcloud.com/document/product/267/31058.
    stream_media_suffix = PUSHURL_REASON_STREAM_MEDIA_SUFFIX,
    /// The SRT URL has no `streamid`, which contains the names in the documented form. The code is
    /// our choice. Evidence: documented, https://www.tencentcloud.com/document/product/267/38393.
    srt_streamid_missing = PUSHURL_REASON_SRT_STREAMID_MISSING,
    /// The SRT URL has its names in the path, as RTMP does; the documented form has them in the
    /// `streamid`. The code is our choice. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/38393.
    srt_rtmp_layout = PUSHURL_REASON_SRT_RTMP_LAYOUT,
    /// The `streamid` does not begin with `#!::` (documented) or `%23!::` (inferred). The code is
    /// our choice. Evidence: documented, https://www.tencentcloud.com/document/product/267/38393.
    srt_streamid_prefix = PUSHURL_REASON_SRT_STREAMID_PREFIX,
    /// The `streamid` has an `m=`, which the documented form does not have. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/38393.
    srt_mode_present = PUSHURL_REASON_SRT_MODE_PRESENT,
    /// The query follows the AppName and the StreamName follows the query, as when the query is
    /// pasted into an encoder's server field. That it belongs to the stream key is documented; the
    /// code is our choice. Evidence: documented.
    query_in_server_field = PUSHURL_REASON_QUERY_IN_SERVER_FIELD,
    /// The separators of the query (`?`, `=`, `&`) are percent-encoded. The verdict is that of the
    /// text as given. Evidence: computed.
    query_percent_encoded = PUSHURL_REASON_QUERY_PERCENT_ENCODED,
    /// The separators of the query are full-width characters, as an input method writes them. The
    /// verdict is that of the text as given. Evidence: computed.
    query_full_width = PUSHURL_REASON_QUERY_FULL_WIDTH,
    /// The `?` between StreamName and query is missing. The verdict is that of the text as given.
    /// Evidence: computed.
    query_mark_lost = PUSHURL_REASON_QUERY_MARK_LOST,
    /// There is a slash between StreamName and query. The verdict is that of the text as given.
    /// Evidence: computed.
    stream_trailing_slash = PUSHURL_REASON_STREAM_TRAILING_SLASH,
    /// The `streamid` is percent-encoded. ffmpeg and srt-live-transmit send it as written;
    /// GStreamer decodes it. Evidence: computed.
    srt_streamid_encoded = PUSHURL_REASON_SRT_STREAMID_ENCODED,
    /// The items of the `streamid` are separated by `&`, `;` or spaces, and not by commas
    /// (documented, P/38393). At an `&` clients end the `streamid`. The code is our choice.
    /// Evidence: computed, https://www.tencentcloud.com/document/product/267/38393.
    srt_streamid_separator = PUSHURL_REASON_SRT_STREAMID_SEPARATOR,
    /// The name `streamid` is in another case. Clients do not recognize it and send no `streamid`.
    /// The code is our choice. Evidence: computed.
    srt_streamid_case = PUSHURL_REASON_SRT_STREAMID_CASE,
    /// The `streamid` is longer than 512 bytes, the limit of SRT: clients do not connect. The code
    /// is our choice. Evidence: computed.
    srt_streamid_too_long = PUSHURL_REASON_SRT_STREAMID_TOO_LONG,
    /// The StreamName is a placeholder or an empty value of a program, such as `undefined`, `null`
    /// or `StreamName`. Evidence: our choice.
    stream_placeholder = PUSHURL_REASON_STREAM_PLACEHOLDER,
    /// There is no AppName. Evidence: our choice.
    app_missing = PUSHURL_REASON_APP_MISSING,
    /// The AppName is longer than 255 bytes. The limit is documented for the StreamName only.
    /// Evidence: our choice.
    app_too_long = PUSHURL_REASON_APP_TOO_LONG,
    /// The AppName contains a character outside ASCII. That Chinese characters are not supported is
    /// documented; the others are our choice. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/31084.
    app_not_ascii = PUSHURL_REASON_APP_NOT_ASCII,
    /// The AppName contains a character that no name can contain: the same ones as for the
    /// StreamName, except `/`. Evidence: our choice.
    app_illegal_character = PUSHURL_REASON_APP_ILLEGAL_CHARACTER,
    /// The AppName contains a `/`: the path has more than two segments, and clients send more than
    /// the first as the application (computed). That the service refuses it is our choice.
    /// Evidence: our choice.
    app_has_slash = PUSHURL_REASON_APP_HAS_SLASH,
    /// The AppName contains a character outside `A-Z a-z 0-9 - _ .`, the characters that other
    /// interfaces of the service list for such names. That the push succeeds is our choice.
    /// Evidence: our choice.
    app_unusual_character = PUSHURL_REASON_APP_UNUSUAL_CHARACTER,
    /// The AppName is `.` or `..`, which many URL parsers remove. Evidence: computed.
    app_dot_segment = PUSHURL_REASON_APP_DOT_SEGMENT,
    /// The client's address is on the policy's blocklist. Evidence: documented.
    client_blocked = PUSHURL_REASON_CLIENT_BLOCKED,
    /// The client's address is not on the policy's allowlist. Evidence: documented.
    client_not_allowed = PUSHURL_REASON_CLIENT_NOT_ALLOWED,
    /// There is no `txTime`. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/31560.
    txtime_missing = PUSHURL_REASON_TXTIME_MISSING,
    /// `txTime` has no value. An empty value counts as missing. Evidence: our choice.
    txtime_empty = PUSHURL_REASON_TXTIME_EMPTY,
    /// There is no `txTime`, but a parameter whose name differs only in case. Names are compared
    /// case-sensitively. Evidence: our choice.
    txtime_name_case = PUSHURL_REASON_TXTIME_NAME_CASE,
    /// There is no `txTime`, but a parameter with a misspelled name. Evidence: computed.
    txtime_misspelt = PUSHURL_REASON_TXTIME_MISSPELT,
    /// There is no `txTime` parameter: it is inside another parameter's value, since the `&` before
    /// it is missing. Evidence: computed.
    txtime_lost_ampersand = PUSHURL_REASON_TXTIME_LOST_AMPERSAND,
    /// There is no `txTime`, but an `amp;txTime`: the URL was copied from HTML. Evidence: computed.
    txtime_html_escaped = PUSHURL_REASON_TXTIME_HTML_ESCAPED,
    /// There is no `txTime`, but a `?txTime`: a second `?` precedes it. Evidence: computed.
    txtime_doubled_mark = PUSHURL_REASON_TXTIME_DOUBLED_MARK,
    /// There is no `txTime` parameter: a `;` precedes it instead of an `&`. Evidence: computed.
    txtime_semicolon = PUSHURL_REASON_TXTIME_SEMICOLON,
    /// There is no `txTime`, and the query ends after its first parameter, as when a shell cuts an
    /// unquoted URL at the `&`. Evidence: inferred.
    query_cut_at_ampersand = PUSHURL_REASON_QUERY_CUT_AT_AMPERSAND,
    /// `txTime`, plus the AuthDelta if the caller gives one, has passed. The service's documents
    /// conflict on whether the AuthDelta counts. Evidence: conflicting.
    expired = PUSHURL_REASON_EXPIRED,
    /// `txTime` is not a hexadecimal number, so no future time can be read from it. Evidence: our
    /// choice.
    txtime_not_hex = PUSHURL_REASON_TXTIME_NOT_HEX,
    /// `txTime` begins with a sign. Evidence: our choice.
    txtime_sign = PUSHURL_REASON_TXTIME_SIGN,
    /// `txTime` begins with `0x`. Evidence: our choice.
    txtime_hex_prefix = PUSHURL_REASON_TXTIME_HEX_PREFIX,
    /// A blank or control character precedes or follows `txTime`, most likely pasted with it.
    /// ffmpeg sends nothing after a blank, so for one that precedes it the service may report
    /// 18/500 (computed with nginx-rtmp). Evidence: our choice.
    txtime_blank = PUSHURL_REASON_TXTIME_BLANK,
    /// `txTime` is after the year 9999. Evidence: our choice.
    txtime_too_long = PUSHURL_REASON_TXTIME_TOO_LONG,
    /// `txTime` is a time in milliseconds. It counts seconds. Evidence: our choice.
    txtime_milliseconds = PUSHURL_REASON_TXTIME_MILLISECONDS,
    /// `txTime` is decimal, which is accepted too (documented). That ten digits are decimal and not
    /// hexadecimal is inferred. Evidence: inferred,
    /// https://www.tencentcloud.com/document/product/267/31560.
    txtime_decimal = PUSHURL_REASON_TXTIME_DECIMAL,
    /// `txTime` has passed, and only the AuthDelta keeps the URL valid. The service's documents
    /// conflict on whether it counts. Evidence: conflicting.
    expired_without_auth_delta = PUSHURL_REASON_EXPIRED_WITHOUT_AUTH_DELTA,
    /// Less time is left than the caller's lower bound. A running push continues after its URL
    /// expires, but its first reconnect fails. The service recommends to sign for 12 to 24 hours.
    /// Evidence: documented, https://www.tencentcloud.com/document/product/267/33383,
    /// https://www.tencentcloud.com/document/product/267/35598.
    lifetime_short = PUSHURL_REASON_LIFETIME_SHORT,
    /// More time is left than the caller's upper bound. The service advises against very long
    /// lifetimes, without naming a number. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/35598.
    lifetime_long = PUSHURL_REASON_LIFETIME_LONG,
    /// There is other text after the push URL: a quote, punctuation, a backslash, a line break. It
    /// usually becomes a part of txTime. The verdict is that of the text as given. The verdict is
    /// that of the text as given. Evidence: computed.
    text_after_url = PUSHURL_REASON_TEXT_AFTER_URL,
    /// txTime is in the year 2106 or later, which takes nine hex digits; an earlier time was
    /// probably meant. Evidence: our choice.
    txtime_beyond_2106 = PUSHURL_REASON_TXTIME_BEYOND_2106,
    /// There is no `txSecret`. Evidence: documented,
    /// https://www.tencentcloud.com/document/product/267/31560.
    txsecret_missing = PUSHURL_REASON_TXSECRET_MISSING,
    /// `txSecret` has no value. An empty value counts as missing. Evidence: our choice.
    txsecret_empty = PUSHURL_REASON_TXSECRET_EMPTY,
    /// There is no `txSecret`, but a parameter whose name differs only in case. Names are compared
    /// case-sensitively. Evidence: our choice.
    txsecret_name_case = PUSHURL_REASON_TXSECRET_NAME_CASE,
    /// There is no `txSecret`, but a parameter with a misspelled name, such as `txSercet`.
    /// Evidence: computed.
    txsecret_misspelt = PUSHURL_REASON_TXSECRET_MISSPELT,
    /// There is no `txSecret` parameter: it is inside another parameter's value, since the `&`
    /// before it is missing. Evidence: computed.
    txsecret_lost_ampersand = PUSHURL_REASON_TXSECRET_LOST_AMPERSAND,
    /// There is no `txSecret`, but an `amp;txSecret`: the URL was copied from HTML. Evidence:
    /// computed.
    txsecret_html_escaped = PUSHURL_REASON_TXSECRET_HTML_ESCAPED,
    /// There is no `txSecret`, but a `?txSecret`: a second `?` precedes it. Evidence: computed.
    txsecret_doubled_mark = PUSHURL_REASON_TXSECRET_DOUBLED_MARK,
    /// There is no `txSecret` parameter: a `;` precedes it instead of an `&`. Evidence: computed.
    txsecret_semicolon = PUSHURL_REASON_TXSECRET_SEMICOLON,
    /// `txSecret` is not the digest of any given key with this StreamName and txTime. Evidence:
    /// documented, https://www.tencentcloud.com/document/product/267/31560.
    secret_mismatch = PUSHURL_REASON_SECRET_MISMATCH,
    /// `txSecret` does not have as many digits as the domain's hash. A digest has a fixed length.
    /// Evidence: computed.
    secret_length = PUSHURL_REASON_SECRET_LENGTH,
    /// `txSecret` contains a character that is not a hexadecimal digit. Evidence: computed.
    secret_not_hex = PUSHURL_REASON_SECRET_NOT_HEX,
    /// `txSecret` contains upper-case hexadecimal digits. The documented samples are in lower case;
    /// that case matters is our choice. Evidence: our choice.
    secret_uppercase = PUSHURL_REASON_SECRET_UPPERCASE,
    /// `txSecret` has as many digits as the other hash: SHA-256 on an MD5 domain, or the reverse.
    /// That SHA-256 gives 64 digits is inferred. Evidence: inferred.
    secret_other_hash = PUSHURL_REASON_SECRET_OTHER_HASH,
    /// A parameter of the service appears twice with different values. Nothing says which one
    /// counts. Evidence: our choice.
    parameter_conflict = PUSHURL_REASON_PARAMETER_CONFLICT,
    /// A parameter of the service appears twice with the same value. That the service accepts it is
    /// our choice. Evidence: our choice.
    parameter_repeated = PUSHURL_REASON_PARAMETER_REPEATED,
    /// A parameter contains a character that may not arrive as written. A space, and a `/` at which
    /// clients split again: computed (ffmpeg). A control character, one outside ASCII, a quotation
    /// mark and the like, which shells and other clients change: our choice. Evidence: our choice.
    parameter_illegal_character = PUSHURL_REASON_PARAMETER_ILLEGAL_CHARACTER,
    /// An extra parameter to be signed has a name that the signer writes itself (`txSecret`,
    /// `txTime`, `txHost`) or that has a meaning in SRT's streamid (`h`, `r`, `m`, `streamid`).
    /// Only a signer gives this reason, never a check. Evidence: our choice.
    parameter_reserved = PUSHURL_REASON_PARAMETER_RESERVED,
    /// The secret was computed from txTime in lower case, and the URL has it in another case. As
    /// with all reasons of this kind, the secret computed so equals the given one. Evidence:
    /// computed.
    secret_signed_lowercase_time = PUSHURL_REASON_SECRET_SIGNED_LOWERCASE_TIME,
    /// The secret was computed from txTime in upper case, and the URL has it in another case.
    /// Evidence: computed.
    secret_signed_uppercase_time = PUSHURL_REASON_SECRET_SIGNED_UPPERCASE_TIME,
    /// The secret was computed with the domain's playback key. Evidence: computed.
    secret_signed_playback_key = PUSHURL_REASON_SECRET_SIGNED_PLAYBACK_KEY,
    /// The secret was computed from `App/Stream` instead of the StreamName. Evidence: computed.
    secret_signed_app_and_stream = PUSHURL_REASON_SECRET_SIGNED_APP_AND_STREAM,
    /// The secret was computed from the whole path, `/App/Stream`. Evidence: computed.
    secret_signed_path = PUSHURL_REASON_SECRET_SIGNED_PATH,
    /// The secret was computed from the StreamName with a `.flv` or `.m3u8` that the URL does not
    /// have, or without one that it has. Evidence: computed.
    secret_signed_media_suffix = PUSHURL_REASON_SECRET_SIGNED_MEDIA_SUFFIX,
    /// The secret was computed from the StreamName with a `_template` that the URL does not have,
    /// or without one that it has. Evidence: computed.
    secret_signed_template = PUSHURL_REASON_SECRET_SIGNED_TEMPLATE,
    /// The secret was computed from the StreamName without the blanks around it. Evidence:
    /// computed.
    secret_signed_trimmed_name = PUSHURL_REASON_SECRET_SIGNED_TRIMMED_NAME,
    /// The secret was computed from the percent-decoded StreamName. Evidence: computed.
    secret_signed_decoded_name = PUSHURL_REASON_SECRET_SIGNED_DECODED_NAME,
    /// The secret was computed from the percent-encoded StreamName. Evidence: computed.
    secret_signed_encoded_name = PUSHURL_REASON_SECRET_SIGNED_ENCODED_NAME,
    /// The secret was computed from the time in decimal, and the URL has it in hexadecimal.
    /// Evidence: computed.
    secret_signed_decimal_time = PUSHURL_REASON_SECRET_SIGNED_DECIMAL_TIME,
    /// The secret was computed from the time in hexadecimal, and the URL has it in decimal.
    /// Evidence: computed.
    secret_signed_hex_time = PUSHURL_REASON_SECRET_SIGNED_HEX_TIME,
    /// The secret was computed from the time in milliseconds, decimal or hexadecimal. Evidence:
    /// computed.
    secret_signed_milliseconds = PUSHURL_REASON_SECRET_SIGNED_MILLISECONDS,
    /// The secret was computed from a time eight hours before or after the one in the URL, as when
    /// UTC and UTC+8 are confused. Evidence: computed.
    secret_signed_eight_hours_off = PUSHURL_REASON_SECRET_SIGNED_EIGHT_HOURS_OFF,
    /// The secret was computed from the time with a leading `0x`. Evidence: computed.
    secret_signed_hex_prefix = PUSHURL_REASON_SECRET_SIGNED_HEX_PREFIX,
    /// The secret was computed from key, StreamName and txTime in another order. Evidence:
    /// computed.
    secret_signed_other_order = PUSHURL_REASON_SECRET_SIGNED_OTHER_ORDER,
    /// The secret is the right digest in upper case. That case matters is our choice. Evidence:
    /// computed.
    secret_signed_uppercase_digest = PUSHURL_REASON_SECRET_SIGNED_UPPERCASE_DIGEST,
    /// The secret was computed with a line break after the key, as when a file is read whole.
    /// Evidence: computed.
    secret_signed_key_line_break = PUSHURL_REASON_SECRET_SIGNED_KEY_LINE_BREAK,
    /// The secret was computed with the other hash: SHA-256 on an MD5 domain, or the reverse.
    /// Evidence: computed.
    secret_signed_other_hash = PUSHURL_REASON_SECRET_SIGNED_OTHER_HASH,
    /// A parameter makes clients read other names: one that ends in `.flv`, `.mp4` or `.f4v` at the
    /// end of the URL, or `slist=` (ffmpeg). Evidence: computed.
    parameter_misleading = PUSHURL_REASON_PARAMETER_MISLEADING,
    /// The secret is the right digest without its leading zeros, as when it is printed as a number
    /// (`BigInteger.toString(16)`). One digest in 16 begins with a zero. Evidence: computed.
    digest_leading_zeros_lost = PUSHURL_REASON_DIGEST_LEADING_ZEROS_LOST,
    /// The secret is the right digest with each byte written without its leading zero (`%x` instead
    /// of `%02x`). Evidence: computed.
    digest_inner_zeros_lost = PUSHURL_REASON_DIGEST_INNER_ZEROS_LOST,
    /// The secret is the right digest with bytes from 0x80 on written as negative 32-bit numbers
    /// (`ffffffa3`). Evidence: computed.
    digest_sign_extended = PUSHURL_REASON_DIGEST_SIGN_EXTENDED,
    /// The secret is the right digest with dashes, colons or blanks between its bytes
    /// (`BitConverter.ToString`). Evidence: computed.
    digest_has_separators = PUSHURL_REASON_DIGEST_HAS_SEPARATORS,
    /// The secret is the right digest in base64 or base64url instead of hexadecimal. Evidence:
    /// computed.
    digest_base64 = PUSHURL_REASON_DIGEST_BASE64,
    /// The secret is the 16 digits in the middle of the right digest, which some libraries call
    /// 16-digit MD5. Evidence: computed.
    digest_middle_digits = PUSHURL_REASON_DIGEST_MIDDLE_DIGITS,
    /// The secret is the right digest, percent-encoded. The query is not decoded before it is
    /// compared. Evidence: computed.
    digest_percent_encoded = PUSHURL_REASON_DIGEST_PERCENT_ENCODED,
    /// The secret is the right digest with other text before or after it: quotes, a line break, a
    /// comma. Evidence: computed.
    digest_has_extra_text = PUSHURL_REASON_DIGEST_HAS_EXTRA_TEXT,
    /// The secret was computed with SHA-1, which the service does not know. Evidence: computed.
    secret_signed_sha1 = PUSHURL_REASON_SECRET_SIGNED_SHA1,
    /// The secret was computed with a separator between key, StreamName and txTime: one of
    /// `. & - + _ : | / ,` or a blank. Evidence: computed.
    secret_signed_joined = PUSHURL_REASON_SECRET_SIGNED_JOINED,
    /// The secret was computed from AppName and StreamName without a slash between them. Evidence:
    /// computed.
    secret_signed_app_then_stream = PUSHURL_REASON_SECRET_SIGNED_APP_THEN_STREAM,
    /// The secret was computed from the StreamName with a leading slash. Evidence: computed.
    secret_signed_slash_and_stream = PUSHURL_REASON_SECRET_SIGNED_SLASH_AND_STREAM,
    /// The secret was computed from `domain/App/Stream`. Evidence: computed.
    secret_signed_domain_and_path = PUSHURL_REASON_SECRET_SIGNED_DOMAIN_AND_PATH,
    /// The secret was computed from the whole URL without its query. Evidence: computed.
    secret_signed_whole_url = PUSHURL_REASON_SECRET_SIGNED_WHOLE_URL,
    /// The secret was computed from the StreamName with the customer number (`bizid_`) that the URL
    /// does not have, or without one that it has. Evidence: computed.
    secret_signed_bizid = PUSHURL_REASON_SECRET_SIGNED_BIZID,
    /// The secret was computed from the StreamName up to its first dot. Evidence: computed.
    secret_signed_cut_name = PUSHURL_REASON_SECRET_SIGNED_CUT_NAME,
    /// The secret was computed from the StreamName in base64. Evidence: computed.
    secret_signed_base64_name = PUSHURL_REASON_SECRET_SIGNED_BASE64_NAME,
    /// The secret was computed from the StreamName in lower or upper case, and the URL has it in
    /// another case. Evidence: computed.
    secret_signed_other_case_name = PUSHURL_REASON_SECRET_SIGNED_OTHER_CASE_NAME,
    /// The secret was computed with the key in quotes. Evidence: computed.
    secret_signed_quoted_key = PUSHURL_REASON_SECRET_SIGNED_QUOTED_KEY,
    /// The secret was computed with a byte-order mark before the key, as when a text file is read
    /// as is. Evidence: computed.
    secret_signed_key_bom = PUSHURL_REASON_SECRET_SIGNED_KEY_BOM,
    /// The secret was computed without the key: with none, or with the text `undefined`, `null` or
    /// `None`. Evidence: computed.
    secret_signed_without_key = PUSHURL_REASON_SECRET_SIGNED_WITHOUT_KEY,
    /// The secret was computed with the MD5 of the key instead of the key. Evidence: computed.
    secret_signed_hashed_key = PUSHURL_REASON_SECRET_SIGNED_HASHED_KEY,
    /// The secret was computed from a time one second before or after the one in the URL, as when
    /// the clock is read twice. Evidence: computed.
    secret_signed_one_second_off = PUSHURL_REASON_SECRET_SIGNED_ONE_SECOND_OFF,
    /// The secret was computed with a line break at the end of the hashed text (`echo` without
    /// `-n`). Evidence: computed.
    secret_signed_line_break = PUSHURL_REASON_SECRET_SIGNED_LINE_BREAK,
    /// The secret is the digest of the right digest. Evidence: computed.
    secret_signed_twice = PUSHURL_REASON_SECRET_SIGNED_TWICE,
    /// The secret was computed from the text in UTF-16. Evidence: computed.
    secret_signed_utf16 = PUSHURL_REASON_SECRET_SIGNED_UTF16,
    /// The secret was computed as an HMAC (MD5, SHA-1 or SHA-256) with the key. Evidence: computed.
    secret_signed_hmac = PUSHURL_REASON_SECRET_SIGNED_HMAC,
    /// The URL fits the given key without the quotes, the byte-order mark, the blanks or the
    /// `NAME=` around it: the key was given wrongly, not the URL. Evidence: computed.
    key_not_clean = PUSHURL_REASON_KEY_NOT_CLEAN,
    /// A parameter contains a slash. RTMP clients split the URL at its last slash, so the signature
    /// does not arrive with the stream (ffmpeg, GStreamer, librtmp). The code is inferred.
    /// Evidence: computed.
    parameter_slash = PUSHURL_REASON_PARAMETER_SLASH,
    /// A space in a parameter comes before the signature. ffmpeg ends the URL at a space, so the
    /// signature is not sent. The code is inferred. Evidence: computed.
    parameter_blank = PUSHURL_REASON_PARAMETER_BLANK,
    /// The signature is after the first 1017 bytes of StreamName and query. ffmpeg cuts them there,
    /// so the signature is not sent whole. The code is inferred. Evidence: computed.
    query_too_long = PUSHURL_REASON_QUERY_TOO_LONG,
    /// StreamName and query together are longer than 974 bytes. librtmp sends nothing then, and
    /// ffmpeg cuts them after 1017 bytes. Evidence: computed.
    parameters_too_long = PUSHURL_REASON_PARAMETERS_TOO_LONG,
    /// A blank follows the query, alone or with options of librtmp such as `live=1`. ffmpeg and
    /// librtmp (GStreamer's rtmpsink) do not send it; rtmp2sink does. Evidence: computed.
    blank_after_query = PUSHURL_REASON_BLANK_AFTER_QUERY,
    /// As many pushes are live as the policy allows. Evidence: documented.
    too_many_pushes = PUSHURL_REASON_TOO_MANY_PUSHES,
    /// As many pushes of this StreamName are live as the policy allows. Evidence: documented.
    too_many_of_stream = PUSHURL_REASON_TOO_MANY_OF_STREAM,
    /// The push has a lower priority than a live push of this StreamName. How a priority is written
    /// is our choice. Evidence: documented.
    priority_too_low = PUSHURL_REASON_PRIORITY_TOO_LOW,
};

/// All values of `Reason` that this header knows, ordered by number.
inline constexpr std::array<Reason, 171> all_reasons = {
    Reason::hook_refused,
    Reason::account_not_found,
    Reason::service_shut_down,
    Reason::service_overdue,
    Reason::service_forcibly_suspended,
    Reason::host_is_ip,
    Reason::leading_blank,
    Reason::protocol_missing,
    Reason::protocol_unknown,
    Reason::protocol_uppercase,
    Reason::host_missing,
    Reason::port_invalid,
    Reason::port_unusual,
    Reason::srt_domain_missing,
    Reason::domain_not_of_account,
    Reason::text_in_quotes,
    Reason::text_in_brackets,
    Reason::text_in_markup,
    Reason::text_percent_encoded,
    Reason::protocol_twice,
    Reason::text_is_command,
    Reason::text_is_field,
    Reason::text_is_other_url,
    Reason::text_wrapped,
    Reason::text_escaped,
    Reason::text_before_url,
    Reason::srt_port_missing,
    Reason::srt_mode_not_caller,
    Reason::host_has_userinfo,
    Reason::host_not_ascii,
    Reason::host_illegal_character,
    Reason::host_label_empty,
    Reason::host_label_too_long,
    Reason::host_label_hyphen,
    Reason::host_too_long,
    Reason::host_single_label,
    Reason::host_is_localhost,
    Reason::host_bad_punycode,
    Reason::host_bad_address,
    Reason::host_is_playback,
    Reason::host_trailing_dot,
    Reason::domain_disabled,
    Reason::app_disabled,
    Reason::stream_forbidden,
    Reason::channel_missing,
    Reason::channel_closed,
    Reason::stream_missing,
    Reason::stream_too_long,
    Reason::stream_not_ascii,
    Reason::stream_illegal_character,
    Reason::stream_unusual_character,
    Reason::stream_dot_segment,
    Reason::stream_media_suffix,
    Reason::srt_streamid_missing,
    Reason::srt_rtmp_layout,
    Reason::srt_streamid_prefix,
    Reason::srt_mode_present,
    Reason::query_in_server_field,
    Reason::query_percent_encoded,
    Reason::query_full_width,
    Reason::query_mark_lost,
    Reason::stream_trailing_slash,
    Reason::srt_streamid_encoded,
    Reason::srt_streamid_separator,
    Reason::srt_streamid_case,
    Reason::srt_streamid_too_long,
    Reason::stream_placeholder,
    Reason::app_missing,
    Reason::app_too_long,
    Reason::app_not_ascii,
    Reason::app_illegal_character,
    Reason::app_has_slash,
    Reason::app_unusual_character,
    Reason::app_dot_segment,
    Reason::client_blocked,
    Reason::client_not_allowed,
    Reason::txtime_missing,
    Reason::txtime_empty,
    Reason::txtime_name_case,
    Reason::txtime_misspelt,
    Reason::txtime_lost_ampersand,
    Reason::txtime_html_escaped,
    Reason::txtime_doubled_mark,
    Reason::txtime_semicolon,
    Reason::query_cut_at_ampersand,
    Reason::expired,
    Reason::txtime_not_hex,
    Reason::txtime_sign,
    Reason::txtime_hex_prefix,
    Reason::txtime_blank,
    Reason::txtime_too_long,
    Reason::txtime_milliseconds,
    Reason::txtime_decimal,
    Reason::expired_without_auth_delta,
    Reason::lifetime_short,
    Reason::lifetime_long,
    Reason::text_after_url,
    Reason::txtime_beyond_2106,
    Reason::txsecret_missing,
    Reason::txsecret_empty,
    Reason::txsecret_name_case,
    Reason::txsecret_misspelt,
    Reason::txsecret_lost_ampersand,
    Reason::txsecret_html_escaped,
    Reason::txsecret_doubled_mark,
    Reason::txsecret_semicolon,
    Reason::secret_mismatch,
    Reason::secret_length,
    Reason::secret_not_hex,
    Reason::secret_uppercase,
    Reason::secret_other_hash,
    Reason::parameter_conflict,
    Reason::parameter_repeated,
    Reason::parameter_illegal_character,
    Reason::parameter_reserved,
    Reason::secret_signed_lowercase_time,
    Reason::secret_signed_uppercase_time,
    Reason::secret_signed_playback_key,
    Reason::secret_signed_app_and_stream,
    Reason::secret_signed_path,
    Reason::secret_signed_media_suffix,
    Reason::secret_signed_template,
    Reason::secret_signed_trimmed_name,
    Reason::secret_signed_decoded_name,
    Reason::secret_signed_encoded_name,
    Reason::secret_signed_decimal_time,
    Reason::secret_signed_hex_time,
    Reason::secret_signed_milliseconds,
    Reason::secret_signed_eight_hours_off,
    Reason::secret_signed_hex_prefix,
    Reason::secret_signed_other_order,
    Reason::secret_signed_uppercase_digest,
    Reason::secret_signed_key_line_break,
    Reason::secret_signed_other_hash,
    Reason::parameter_misleading,
    Reason::digest_leading_zeros_lost,
    Reason::digest_inner_zeros_lost,
    Reason::digest_sign_extended,
    Reason::digest_has_separators,
    Reason::digest_base64,
    Reason::digest_middle_digits,
    Reason::digest_percent_encoded,
    Reason::digest_has_extra_text,
    Reason::secret_signed_sha1,
    Reason::secret_signed_joined,
    Reason::secret_signed_app_then_stream,
    Reason::secret_signed_slash_and_stream,
    Reason::secret_signed_domain_and_path,
    Reason::secret_signed_whole_url,
    Reason::secret_signed_bizid,
    Reason::secret_signed_cut_name,
    Reason::secret_signed_base64_name,
    Reason::secret_signed_other_case_name,
    Reason::secret_signed_quoted_key,
    Reason::secret_signed_key_bom,
    Reason::secret_signed_without_key,
    Reason::secret_signed_hashed_key,
    Reason::secret_signed_one_second_off,
    Reason::secret_signed_line_break,
    Reason::secret_signed_twice,
    Reason::secret_signed_utf16,
    Reason::secret_signed_hmac,
    Reason::key_not_clean,
    Reason::parameter_slash,
    Reason::parameter_blank,
    Reason::query_too_long,
    Reason::parameters_too_long,
    Reason::blank_after_query,
    Reason::too_many_pushes,
    Reason::too_many_of_stream,
    Reason::priority_too_low,
};

}  // namespace pushurl

#endif  // PUSHURL_ENUMS_HPP
