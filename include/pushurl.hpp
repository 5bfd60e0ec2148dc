// pushurl: signs, checks and explains push URLs of Tencent Cloud CSS. The interface for C++17.
// An independent project, not affiliated with Tencent.
//
// SPDX-License-Identifier: MIT OR Apache-2.0
//
// A header-only wrapper of pushurl.h. It throws no exceptions of its own, and compiles with
// -fno-exceptions and -fno-rtti.
//
//     pushurl::Signer signer = pushurl::Signer::create(key).value();
//     pushurl::Target target("push.example.com", "live", "cam1");
//     auto signed_url = signer.sign(target, std::chrono::hours(24), pushurl::now());
//     if (!signed_url) return fail(signed_url.error().text());
//
//     pushurl::Checker checker = pushurl::Checker::create().value();
//     auto report = checker.check(url, pushurl::now());
//     if (report && report->verdict() == pushurl::Verdict::rejected) {
//         std::cerr << report->cause()->code() << ' '
//                   << report->cause()->advice(pushurl::Lang::en) << '\n';
//         for (pushurl::Finding finding : report->findings())
//             std::cerr << finding.text(url) << ": " << finding.detail(pushurl::Lang::en) << '\n';
//     }
//
// The first comment of pushurl.h also applies here, notably to secrets and stability. In C++:
//
// Results. A call that can fail returns a Result: a value, or an Error that says why the call
// failed. A bad URL is not an Error: see its Report. value() of an error aborts the program: test
// the Result first, or use value_or().
//
// Strings. An input is a std::string_view of UTF-8, which is only read during the call. It needs no
// trailing NUL and may contain NULs. A returned std::string_view is a constant of the library, or a
// part of the caller's text: each function says which.
//
// Times are whole seconds in UTC: time_point, not the nanoseconds of std::chrono::system_clock,
// which end in the year 2262. Lifetimes are durations in seconds; minutes and hours convert to
// them. The library has no clock; pushurl::now() reads the system clock.
//
// Ownership. Signer, Checker, Policy and PolicyBuilder own their library objects; they are movable
// and not copyable. A moved-from object can be assigned to and destroyed; every other call of it
// returns ErrorCode::null_pointer.
//
// Threads. Signer, Checker and Policy are thread-safe. Other types are plain values: one thread at
// a time, or several readers.
//
// Enums. The library may be newer than this header: an enum can have a value without a name here,
// so a switch needs a default.

#ifndef PUSHURL_HPP
#define PUSHURL_HPP

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "pushurl.h"
#include "pushurl_enums.hpp"

namespace pushurl {

// --- Times ---

/// A duration in whole seconds. Minutes and hours convert to it implicitly; milliseconds do not.
using seconds = std::chrono::seconds;

/// A time in whole seconds in UTC; the same type as `std::chrono::sys_seconds` of C++20. Do not
/// convert it to `std::chrono::system_clock::time_point`, which may end in 2262: URLs are signed up
/// to the year 2106 and parsed up to 9999.
using time_point = std::chrono::time_point<std::chrono::system_clock, seconds>;

/// The time of the system clock, rounded down to a second.
[[nodiscard]] inline time_point now() noexcept {
    return std::chrono::floor<seconds>(std::chrono::system_clock::now());
}

/// The time of Unix seconds.
[[nodiscard]] constexpr time_point from_unix(std::int64_t unix_seconds) noexcept {
    return time_point{seconds{unix_seconds}};
}

/// A time as Unix seconds.
[[nodiscard]] constexpr std::int64_t to_unix(time_point time) noexcept {
    return time.time_since_epoch().count();
}

namespace internal {

[[nodiscard]] constexpr std::string_view view(pushurl_str text) noexcept {
    return {text.data, text.len};
}

template <class Enum>
[[nodiscard]] constexpr std::uint32_t number(Enum value) noexcept {
    return static_cast<std::uint32_t>(value);
}

/// A string that is given, even if it is empty: NULL means not given in C.
[[nodiscard]] constexpr pushurl_str given(std::string_view text) noexcept {
    return {text.data() == nullptr ? "" : text.data(), text.size()};
}

[[nodiscard]] constexpr pushurl_str given(const std::optional<std::string_view>& text) noexcept {
    return text ? given(*text) : pushurl_str{nullptr, 0};
}

[[noreturn]] inline void fail(std::string_view text) noexcept {
    std::fprintf(stderr, "pushurl: %.*s\n", static_cast<int>(text.size()), text.data());
    std::abort();
}

}  // namespace internal

/// The name in machine-readable output: `rtmp`, `rtmp_over_srt`. A constant; empty for an unknown
/// number.
[[nodiscard]] inline std::string_view name(Protocol protocol) noexcept {
    return internal::view(pushurl_protocol_name(internal::number(protocol)));
}

/// The name in machine-readable output: `accepted`, `rejected`, `undetermined`. A constant; empty
/// for an unknown number.
[[nodiscard]] inline std::string_view name(Verdict verdict) noexcept {
    return internal::view(pushurl_verdict_name(internal::number(verdict)));
}

/// The name in machine-readable output: `failure`, `warning`. A constant; empty for an unknown
/// number.
[[nodiscard]] inline std::string_view name(Severity severity) noexcept {
    return internal::view(pushurl_severity_name(internal::number(severity)));
}

/// The name in machine-readable output: `documented`, `our_choice`. A constant; empty for an
/// unknown number.
[[nodiscard]] inline std::string_view name(Evidence evidence) noexcept {
    return internal::view(pushurl_evidence_name(internal::number(evidence)));
}

/// The name in machine-readable output: `domain`, `stream`. A constant; empty for an unknown
/// number.
[[nodiscard]] inline std::string_view name(Field field) noexcept {
    return internal::view(pushurl_field_name(internal::number(field)));
}

/// The name in machine-readable output: `host_is_ip`. A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view name(Reason reason) noexcept {
    return internal::view(pushurl_reason_name(internal::number(reason)));
}

/// Who must act, as text. A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view text(Actor actor, Lang lang) noexcept {
    return internal::view(pushurl_actor_text(internal::number(actor), internal::number(lang)));
}

/// Whether to push again, as text. A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view text(Retry retry, Lang lang) noexcept {
    return internal::view(pushurl_retry_text(internal::number(retry), internal::number(lang)));
}

/// How well a rule is known, as text. A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view text(Evidence evidence, Lang lang) noexcept {
    return internal::view(pushurl_evidence_text(internal::number(evidence), internal::number(lang)));
}

/// What an error means, in English, for a log. Messages for people are those of causes and reasons.
/// A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view text(ErrorCode code) noexcept {
    return internal::view(pushurl_result_text(internal::number(code)));
}

/// The version of the loaded library, such as "0.1.0". `PUSHURL_VERSION` is that of the headers.
[[nodiscard]] inline std::string_view version() noexcept {
    return internal::view(pushurl_version());
}

// --- Results ---

/// Why a call failed. It contains no part of any input.
class Error {
  public:
    /// Creates an error with a code.
    constexpr explicit Error(ErrorCode code) noexcept : code_(code) {}

    /// The code.
    [[nodiscard]] constexpr ErrorCode code() const noexcept { return code_; }

    /// What it means, in English, for a log. A constant.
    [[nodiscard]] std::string_view text() const noexcept { return pushurl::text(code_); }

    /// Whether both are equal.
    friend constexpr bool operator==(Error a, Error b) noexcept { return a.code_ == b.code_; }
    /// Whether they differ.
    friend constexpr bool operator!=(Error a, Error b) noexcept { return a.code_ != b.code_; }

  private:
    ErrorCode code_;
};

/// The result of a call: a value, or an error.
///
/// It converts to true if it has a value. Reading the value of an error by `value()`, `*` or `->`,
/// or the `error()` of a value, is a programming error: it writes one line to stderr and calls
/// `std::abort`, in every build.
template <class T, class E = Error>
class [[nodiscard]] Result {
  public:
    /// Creates a result with a value.
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    /// Creates a result with an error.
    Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

    /// Whether it has a value.
    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    /// Whether it has a value.
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    /// The value; aborts if it is an error.
    [[nodiscard]] T& value() & noexcept { return *checked(); }
    /// The value; aborts if it is an error.
    [[nodiscard]] const T& value() const& noexcept { return *checked(); }
    /// The value, moved out, so that it outlives the result in `for (... : *url.params())`; aborts
    /// if it is an error.
    [[nodiscard]] T value() && noexcept { return std::move(*checked()); }

    /// The value; aborts if it is an error.
    [[nodiscard]] T& operator*() & noexcept { return *checked(); }
    /// The value; aborts if it is an error.
    [[nodiscard]] const T& operator*() const& noexcept { return *checked(); }
    /// The value, moved out; aborts if it is an error.
    [[nodiscard]] T operator*() && noexcept { return std::move(*checked()); }

    /// A member of the value; aborts if it is an error.
    [[nodiscard]] T* operator->() noexcept { return checked(); }
    /// A member of the value; aborts if it is an error.
    [[nodiscard]] const T* operator->() const noexcept { return checked(); }

    /// The value, or a default.
    template <class U>
    [[nodiscard]] T value_or(U&& other) const& {
        return has_value() ? *checked() : static_cast<T>(std::forward<U>(other));
    }
    /// The value, moved out, or a default.
    template <class U>
    [[nodiscard]] T value_or(U&& other) && {
        return has_value() ? std::move(*checked()) : static_cast<T>(std::forward<U>(other));
    }

    /// The error; aborts if it is a value.
    [[nodiscard]] const E& error() const& noexcept { return *failed(); }
    /// The error, moved out; aborts if it is a value.
    [[nodiscard]] E error() && noexcept { return std::move(*const_cast<E*>(failed())); }

  private:
    [[nodiscard]] const T* checked() const noexcept {
        const T* value = std::get_if<0>(&state_);
        if (value == nullptr) internal::fail(failed()->text());
        return value;
    }
    [[nodiscard]] T* checked() noexcept { return const_cast<T*>(std::as_const(*this).checked()); }
    [[nodiscard]] const E* failed() const noexcept {
        const E* error = std::get_if<1>(&state_);
        if (error == nullptr) internal::fail("error() was called on a Result with a value");
        return error;
    }

    std::variant<T, E> state_;
};

/// The result of a call without a value: success, or an error.
template <class E>
class [[nodiscard]] Result<void, E> {
  public:
    /// Creates a success.
    Result() noexcept = default;
    /// Creates a result with an error.
    Result(E error) : error_(std::move(error)) {}

    /// Whether it succeeded.
    [[nodiscard]] bool has_value() const noexcept { return !error_; }
    /// Whether it succeeded.
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    /// Aborts if it is an error.
    void value() const noexcept {
        if (error_) internal::fail(error_->text());
    }

    /// The error; aborts if there is none.
    [[nodiscard]] const E& error() const& noexcept {
        if (!error_) internal::fail("error() was called on a Result with a value");
        return *error_;
    }
    /// The error, moved out; aborts if there is none.
    [[nodiscard]] E error() && noexcept { return std::move(const_cast<E&>(std::as_const(*this).error())); }

  private:
    std::optional<E> error_;
};

namespace internal {

[[nodiscard]] inline Error error(pushurl_result result) noexcept {
    return Error(static_cast<ErrorCode>(result));
}

[[nodiscard]] inline Result<void> done(pushurl_result result) noexcept {
    if (result == PUSHURL_RESULT_OK) return {};
    return error(result);
}

/// Frees what a _new or _build call returned.
template <class T, void (*Free)(T*)>
struct Deleter {
    void operator()(T* handle) const noexcept { Free(handle); }
};

template <class T, void (*Free)(T*)>
using Handle = std::unique_ptr<T, Deleter<T, Free>>;

/// Reads a string that `call` writes; `out` only changes on success. Most strings fit into a buffer
/// on the stack; for others the call is repeated. `call` takes a buffer, its capacity and the
/// length output.
template <class Call>
[[nodiscard]] pushurl_result read_text(std::string& out, Call&& call) {
    std::array<char, 512> on_stack;
    std::size_t len = 0;
    pushurl_result result = call(on_stack.data(), on_stack.size(), &len);
    if (result == PUSHURL_RESULT_OK) {
        out.assign(on_stack.data(), len);
    } else if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
        // The call writes the NUL where std::string keeps its own.
        std::string on_heap(len, '\0');
        result = call(on_heap.data(), on_heap.size() + 1, &len);
        if (result == PUSHURL_RESULT_OK) out = std::move(on_heap);
    }
    return result;
}

/// Reads a list that `call` writes. Most lists are short and fit into a buffer on the stack.
template <std::size_t Few, class Raw, class Call>
[[nodiscard]] pushurl_result read_list(std::vector<Raw>& out, Call&& call) {
    std::array<Raw, Few> on_stack;
    std::size_t len = 0;
    pushurl_result result = call(on_stack.data(), on_stack.size(), &len);
    if (result == PUSHURL_RESULT_OK) {
        out.assign(on_stack.begin(), on_stack.begin() + static_cast<std::ptrdiff_t>(len));
    } else if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
        out.resize(len);
        result = call(out.data(), out.size(), &len);
    }
    return result;
}

/// Calls `work` for chunks of a batch, with the first index and the count. Chunks keep the work of
/// one thread in its caches; several threads get everything in one call. An empty batch is one
/// empty chunk, so that the other arguments are checked.
template <class Work>
void in_chunks(std::size_t count, std::uint32_t threads, Work&& work) {
    const std::size_t chunk = threads == 1 ? 1024 : (std::max<std::size_t>)(count, 1);
    std::size_t first = 0;
    do {
        work(first, (std::min)(chunk, count - first));
        first += chunk;
    } while (first < count);
}

/// The text from `start` up to `end`, clamped to its length.
[[nodiscard]] constexpr std::string_view piece(std::string_view text, std::size_t start, std::size_t end) noexcept {
    if (end > text.size()) end = text.size();
    return start < end ? std::string_view(text.data() + start, end - start) : std::string_view();
}

}  // namespace internal

/// A read-only range over the entries of a report or an error; entries are returned by value. It is
/// valid while that object lives and does not change. In C++20 it is a random access range.
template <class Value, class Raw>
class View {
  public:
    /// The iterator.
    class iterator {
      public:
        /// In C++17 an input iterator, since it returns values, though it has all operators.
        using iterator_category = std::input_iterator_tag;
        /// The concept in C++20.
        using iterator_concept = std::random_access_iterator_tag;
        /// The type of an entry.
        using value_type = Value;
        /// Entries are returned by value.
        using reference = Value;
        /// The distance of two iterators.
        using difference_type = std::ptrdiff_t;
        /// The result of `->`, which keeps the value.
        struct pointer {
            /// The value.
            Value value;
            /// The value.
            [[nodiscard]] const Value* operator->() const noexcept { return &value; }
        };

        /// Creates an iterator of no range.
        constexpr iterator() noexcept = default;
        /// Creates an iterator at an entry.
        constexpr explicit iterator(const Raw* at) noexcept : at_(at) {}

        [[nodiscard]] constexpr Value operator*() const noexcept { return Value(*at_); }
        [[nodiscard]] constexpr pointer operator->() const noexcept { return {Value(*at_)}; }
        [[nodiscard]] constexpr Value operator[](difference_type n) const noexcept { return Value(at_[n]); }
        constexpr iterator& operator++() noexcept { return *this += 1; }
        constexpr iterator& operator--() noexcept { return *this -= 1; }
        constexpr iterator operator++(int) noexcept { return std::exchange(*this, *this + 1); }
        constexpr iterator operator--(int) noexcept { return std::exchange(*this, *this - 1); }
        constexpr iterator& operator+=(difference_type n) noexcept {
            at_ += n;
            return *this;
        }
        constexpr iterator& operator-=(difference_type n) noexcept { return *this += -n; }
        [[nodiscard]] friend constexpr iterator operator+(iterator a, difference_type n) noexcept { return a += n; }
        [[nodiscard]] friend constexpr iterator operator+(difference_type n, iterator a) noexcept { return a += n; }
        [[nodiscard]] friend constexpr iterator operator-(iterator a, difference_type n) noexcept { return a -= n; }
        [[nodiscard]] friend constexpr difference_type operator-(iterator a, iterator b) noexcept { return a.at_ - b.at_; }
        [[nodiscard]] friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.at_ == b.at_; }
        [[nodiscard]] friend constexpr bool operator!=(iterator a, iterator b) noexcept { return a.at_ != b.at_; }
        [[nodiscard]] friend constexpr bool operator<(iterator a, iterator b) noexcept { return a.at_ < b.at_; }
        [[nodiscard]] friend constexpr bool operator>(iterator a, iterator b) noexcept { return a.at_ > b.at_; }
        [[nodiscard]] friend constexpr bool operator<=(iterator a, iterator b) noexcept { return a.at_ <= b.at_; }
        [[nodiscard]] friend constexpr bool operator>=(iterator a, iterator b) noexcept { return a.at_ >= b.at_; }

      private:
        const Raw* at_ = nullptr;
    };
    /// The range is read-only.
    using const_iterator = iterator;
    /// The type of an entry.
    using value_type = Value;

    /// Creates a range; for this header only.
    constexpr View(const Raw* first, std::size_t size) noexcept : first_(first), size_(size) {}

    /// The first entry.
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(first_); }
    /// After the last entry.
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator(first_ + size_); }
    /// The number of entries.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// Whether there are no entries.
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// The entry at an index from 0; aborts if it is out of range.
    [[nodiscard]] constexpr Value operator[](std::size_t index) const noexcept {
        if (index >= size_) internal::fail("the index is out of range");
        return Value(first_[index]);
    }

  private:
    const Raw* first_;
    std::size_t size_;
};

// --- Languages ---

/// The language of a tag as devices and systems write it: `ko`, `zh-Hans-CN`, `ja_JP.UTF-8`.
/// `ErrorCode::unknown_number` if there are no messages in that language:
/// `lang_of(tag).value_or(Lang::en)`.
[[nodiscard]] inline Result<Lang> lang_of(std::string_view tag) noexcept {
    pushurl_lang lang{};
    const pushurl_result result = pushurl_lang_of_tag(tag.data(), tag.size(), &lang);
    if (result != PUSHURL_RESULT_OK) return internal::error(result);
    return static_cast<Lang>(lang);
}

// --- Causes ---

/// A cause of interruption, the service's pair errcode/sub_errcode: a row of its published table.
/// Cheap to copy.
///
/// Those that a program may want to distinguish have names, such as `Cause::auth_failed`; all()
/// lists all.
class Cause {
  public:
#define PUSHURL_NAMED_CAUSE(name, value) static const Cause name;
#include "pushurl_causes.inc"
#undef PUSHURL_NAMED_CAUSE

    /// The cause with these two numbers; the second is 0 if there is none.
    /// `ErrorCode::cause_unknown` if the table has no such row.
    [[nodiscard]] static Result<Cause> of(std::uint32_t errcode, std::uint32_t sub_errcode) noexcept {
        if (errcode > 999 || sub_errcode > 999) return Error(ErrorCode::cause_unknown);
        return from_number(errcode * 1000 + sub_errcode);
    }

    /// The cause with this number, errcode * 1000 + sub_errcode, as `number()` returns it and as in
    /// C.
    [[nodiscard]] static Result<Cause> from_number(std::uint32_t number) noexcept {
        // Every cause has a message.
        if (pushurl_cause_errmsg(number, PUSHURL_LANG_EN).data == nullptr) return Error(ErrorCode::cause_unknown);
        return Cause(number);
    }

    /// Parses a cause: `18/503`, `18 503`, `18-503`, `18:503`, `3`, `(3)`, or a stop reason of the
    /// service's event list, which ends in the number: `Client actively interrupts the push (3)`.
    [[nodiscard]] static Result<Cause> parse(std::string_view text) noexcept {
        pushurl_cause cause = 0;
        const pushurl_result result = pushurl_cause_parse(text.data(), text.size(), &cause);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        return Cause(cause);
    }

    /// The causes whose errmsg contains `piece`, in any language, ignoring case. An empty piece
    /// finds nothing.
    [[nodiscard]] static Result<std::vector<Cause>> search(std::string_view piece) {
        return list([piece](pushurl_cause* causes, std::size_t capacity, std::size_t* len) {
            return pushurl_cause_search(piece.data(), piece.size(), causes, capacity, len);
        });
    }

    /// All causes, in the order of the service's table.
    [[nodiscard]] static std::vector<Cause> all() { return list(pushurl_cause_list).value_or(std::vector<Cause>()); }

    /// The first number, 0 to 39.
    [[nodiscard]] std::uint32_t errcode() const noexcept { return pushurl_cause_errcode(number_); }

    /// The second number: 0, or three digits under errcode 18 and 21.
    [[nodiscard]] std::uint32_t sub_errcode() const noexcept { return pushurl_cause_sub_errcode(number_); }

    /// Both numbers as one, errcode * 1000 + sub_errcode, like the `PUSHURL_CAUSE_` constants; for
    /// a switch.
    [[nodiscard]] constexpr std::uint32_t number() const noexcept { return number_; }

    /// Both numbers as text: `18/503`, `3/0`.
    [[nodiscard]] std::string code() const { return std::to_string(errcode()) + '/' + std::to_string(sub_errcode()); }

    /// The service's message (documented). Where the published text is plainly wrong, it is
    /// corrected, and `erratum_note()` says so. A constant.
    [[nodiscard]] std::string_view errmsg(Lang lang) const noexcept {
        return internal::view(pushurl_cause_errmsg(number_, internal::number(lang)));
    }

    /// The message of the service's older table, which exists in English only; empty if that table
    /// has no such row. A constant.
    [[nodiscard]] std::string_view older_errmsg() const noexcept { return internal::view(pushurl_cause_older_errmsg(number_)); }

    /// The message as the service publishes it, if something is wrong with it; otherwise empty. A
    /// constant.
    [[nodiscard]] std::string_view erratum_published(Lang lang) const noexcept {
        return internal::view(pushurl_cause_erratum_published(number_, internal::number(lang)));
    }

    /// What is wrong with the published message, in its own language; empty if nothing is. A
    /// constant.
    [[nodiscard]] std::string_view erratum_note(Lang lang) const noexcept {
        return internal::view(pushurl_cause_erratum_note(number_, internal::number(lang)));
    }

    /// What to do about it (our advice). A constant.
    [[nodiscard]] std::string_view advice(Lang lang) const noexcept {
        return internal::view(pushurl_cause_advice(number_, internal::number(lang)));
    }

    /// What an app can tell the person who streams, without terms of the field (our words). A constant.
    [[nodiscard]] std::string_view user_message(Lang lang) const noexcept {
        return internal::view(pushurl_cause_user_message(number_, internal::number(lang)));
    }

    /// Who must act (inferred from its message).
    [[nodiscard]] Actor actor() const noexcept { return static_cast<Actor>(pushurl_cause_actor(number_)); }

    /// Whether to push again (our advice).
    [[nodiscard]] Retry retry() const noexcept { return static_cast<Retry>(pushurl_cause_retry(number_)); }

    /// Whether both are equal.
    friend constexpr bool operator==(Cause a, Cause b) noexcept { return a.number_ == b.number_; }
    /// Whether they differ.
    friend constexpr bool operator!=(Cause a, Cause b) noexcept { return a.number_ != b.number_; }
    /// The order of the numbers, which is that of the service's table.
    friend constexpr bool operator<(Cause a, Cause b) noexcept { return a.number_ < b.number_; }

  private:
    friend class CauseSet;
    friend class Finding;
    friend class Summary;
    friend Cause cause(Reason reason) noexcept;

    constexpr explicit Cause(std::uint32_t number) noexcept : number_(number) {}

    template <class Call>
    [[nodiscard]] static Result<std::vector<Cause>> list(Call&& call) {
        std::vector<pushurl_cause> numbers;
        const pushurl_result result = internal::read_list<128>(numbers, call);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        std::vector<Cause> causes;
        causes.reserve(numbers.size());
        for (const pushurl_cause number : numbers) causes.push_back(Cause(number));
        return causes;
    }

    std::uint32_t number_;
};

#define PUSHURL_NAMED_CAUSE(name, value) inline constexpr Cause Cause::name{value};
#include "pushurl_causes.inc"
#undef PUSHURL_NAMED_CAUSE

/// A set of causes. Cheap to copy.
class CauseSet {
  public:
    /// Whether it contains a cause.
    [[nodiscard]] bool contains(Cause cause) const noexcept { return pushurl_cause_set_contains(raw_, cause.number()); }

    /// Its causes, in the order of the service's table.
    [[nodiscard]] std::vector<Cause> causes() const {
        const auto list = [this](pushurl_cause* causes, std::size_t capacity, std::size_t* len) {
            return pushurl_cause_set_list(raw_, causes, capacity, len);
        };
        return Cause::list(list).value_or(std::vector<Cause>());
    }

  private:
    friend class Summary;
    explicit CauseSet(pushurl_cause_set raw) noexcept : raw_(raw) {}

    pushurl_cause_set raw_;
};

// --- Reasons ---

/// What is wrong, in a sentence. A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view detail(Reason reason, Lang lang) noexcept {
    return internal::view(pushurl_reason_detail(internal::number(reason), internal::number(lang)));
}

/// What to do about it, in a sentence. A constant; empty for an unknown number.
[[nodiscard]] inline std::string_view remedy(Reason reason, Lang lang) noexcept {
    return internal::view(pushurl_reason_remedy(internal::number(reason), internal::number(lang)));
}

/// The cause that the service gives for a reason, or would give if a warning made the push fail.
/// For a number that the library does not know, it is a cause without messages.
[[nodiscard]] inline Cause cause(Reason reason) noexcept {
    return Cause(pushurl_reason_cause(internal::number(reason)));
}

/// Whether a reason makes the push fail.
[[nodiscard]] inline Severity severity(Reason reason) noexcept {
    return static_cast<Severity>(pushurl_reason_severity(internal::number(reason)));
}

/// How well the rule of a reason is known.
[[nodiscard]] inline Evidence evidence(Reason reason) noexcept {
    return static_cast<Evidence>(pushurl_reason_evidence(internal::number(reason)));
}

// --- Reports ---

/// A range of bytes in a text: from `start` up to, not including, `end`. Empty if something is
/// missing.
struct Span {
    /// The offset of the first byte.
    std::size_t start = 0;
    /// The offset after the last byte.
    std::size_t end = 0;

    /// The bytes of this range in `of`, which must be the judged text. Clamped to its length.
    [[nodiscard]] constexpr std::string_view text(std::string_view of) const noexcept {
        return internal::piece(of, start, end);
    }

    /// Whether both are equal.
    friend constexpr bool operator==(Span a, Span b) noexcept { return a.start == b.start && a.end == b.end; }
    /// Whether they differ.
    friend constexpr bool operator!=(Span a, Span b) noexcept { return !(a == b); }
};

/// A failure or a warning of a check, and its position. Cheap to copy.
class Finding {
  public:
    /// Creates it from the C struct.
    constexpr explicit Finding(const pushurl_finding& raw) noexcept : raw_(raw) {}

    /// What is wrong.
    [[nodiscard]] constexpr Reason reason() const noexcept { return static_cast<Reason>(raw_.reason); }
    /// The cause that the service gives, or would give if a warning made the push fail.
    [[nodiscard]] constexpr Cause cause() const noexcept { return Cause(raw_.cause); }
    /// Whether it makes the push fail.
    [[nodiscard]] constexpr Severity severity() const noexcept { return static_cast<Severity>(raw_.severity); }
    /// Whether it makes the push fail.
    [[nodiscard]] constexpr bool is_failure() const noexcept { return severity() == Severity::failure; }
    /// How well the rule is known.
    [[nodiscard]] constexpr Evidence evidence() const noexcept { return static_cast<Evidence>(raw_.evidence); }
    /// Its position; if something is missing, where it would be.
    [[nodiscard]] constexpr Span span() const noexcept { return {raw_.start, raw_.end}; }

    /// The faulty part of `url`, which must be the judged text.
    [[nodiscard]] constexpr std::string_view text(std::string_view url) const noexcept { return span().text(url); }

    /// What is wrong, in a sentence. A constant.
    [[nodiscard]] std::string_view detail(Lang lang) const noexcept { return pushurl::detail(reason(), lang); }
    /// What to do about it, in a sentence. A constant.
    [[nodiscard]] std::string_view remedy(Lang lang) const noexcept { return pushurl::remedy(reason(), lang); }

  private:
    pushurl_finding raw_;
};

/// The result of a check without its findings. It contains no part of the URL. Cheap to copy.
class Summary {
  public:
    /// Whether the service accepts a push with this URL.
    [[nodiscard]] Verdict verdict() const noexcept { return static_cast<Verdict>(raw_.verdict); }

    /// The cause of a rejection: the lowest of all failures in the order of the service's table,
    /// which is the only published order (inferred).
    [[nodiscard]] std::optional<Cause> cause() const noexcept {
        if (raw_.cause == PUSHURL_CAUSE_NONE) return std::nullopt;
        return Cause(raw_.cause);
    }

    /// The time in txTime, if it contains one. Whether this or `expires_with_auth_delta()` is the
    /// expiration time is conflicting: the service documents both. Only new connections are
    /// checked; a running push continues (documented).
    [[nodiscard]] std::optional<time_point> expires() const noexcept { return time_of(raw_.expires); }
    /// The same plus the checker's AuthDelta.
    [[nodiscard]] std::optional<time_point> expires_with_auth_delta() const noexcept {
        return time_of(raw_.expires_with_auth_delta);
    }
    /// The time left until the URL expires, including the AuthDelta; negative if it has expired. No
    /// value if txTime contains no time.
    [[nodiscard]] std::optional<seconds> time_left() const noexcept {
        if (!raw_.has_expiry) return std::nullopt;
        return seconds{raw_.time_left};
    }

    /// The key that the secret was computed with; no value if it is none of the checker's keys.
    [[nodiscard]] std::optional<KeyRole> matched_key() const noexcept {
        if (raw_.matched_key == 0) return std::nullopt;
        return static_cast<KeyRole>(raw_.matched_key);
    }

    /// The causes that this check could not judge, since it has no key, a fact is missing, or only
    /// the service knows.
    [[nodiscard]] CauseSet not_judged() const noexcept { return CauseSet(raw_.not_judged); }

    /// The number of findings.
    [[nodiscard]] std::size_t finding_count() const noexcept { return raw_.finding_count; }

  protected:
    friend class Checker;
    explicit Summary(const pushurl_report& raw) noexcept : raw_(raw) {}

    /// The C struct.
    pushurl_report raw_;

  private:
    [[nodiscard]] std::optional<time_point> time_of(std::int64_t unix_seconds) const noexcept {
        if (!raw_.has_expiry) return std::nullopt;
        return from_unix(unix_seconds);
    }
};

/// The result of a check with all findings. It contains no part of the URL.
class Report : public Summary {
  public:
    /// All failures and warnings, sorted by cause, then by position. The range is valid while this
    /// report lives: store the report, by `auto report = checker.check(...)`, before iterating.
    /// Deleted for temporary reports.
    [[nodiscard]] View<Finding, pushurl_finding> findings() const& noexcept {
        return {many_.empty() ? few_.data() : many_.data(), raw_.finding_count};
    }
    View<Finding, pushurl_finding> findings() const&& = delete;

    /// The push URL inside a text that wraps it, in quotes, a command line or the like, with its
    /// secrets masked. Valid while this report lives.
    [[nodiscard]] std::optional<std::string_view> inner() const& noexcept {
        if (!raw_.has_inner) return std::nullopt;
        return inner_;
    }
    std::optional<std::string_view> inner() const&& = delete;

  private:
    friend class Checker;
    Report() noexcept : Summary(pushurl_report{}), few_{} {}

    /// The findings, if they fit; more are rare.
    std::array<pushurl_finding, 8> few_;
    /// Otherwise all findings are here.
    std::vector<pushurl_finding> many_;
    /// The URL inside the text.
    std::string inner_;
};

/// What a check hashes, hash(key + StreamName + txTime), and what it compares the digest with,
/// txSecret. It contains neither key nor digest. For explanations.
struct Signing {
    /// The StreamName, which is hashed after the key.
    Span stream;
    /// The value of txTime, which is hashed last.
    Span txtime;
    /// The value of txSecret.
    Span txsecret;
    /// How many bytes the primary key has, if there is one.
    std::optional<std::size_t> primary_key_len;
    /// How many bytes the backup key has, if there is one.
    std::optional<std::size_t> backup_key_len;
    /// The hash that the domain uses.
    HashAlgorithm hash = HashAlgorithm::md5;
    /// Whether the domain's pushes are authenticated. If not, the signature is not judged.
    bool is_judged = false;
};

// --- Policies ---

/// A domain of the account. The strings are only read by `PolicyBuilder::add_domain`.
struct PolicyDomain {
    /// The name.
    std::string_view name;
    /// Its primary key. Without any key, 18/503 is not judged. Keys are copied; the copies are
    /// overwritten when the policy is destroyed.
    std::optional<std::string_view> key = std::nullopt;
    /// Its backup key.
    std::optional<std::string_view> backup_key = std::nullopt;
    /// Its playback key: never accepted, but recognized if a URL is signed with it.
    std::optional<std::string_view> playback_key = std::nullopt;
    /// Its validity period. Whether the service adds it to txTime is conflicting. Negative is
    /// `ErrorCode::unknown_number`.
    seconds auth_delta{0};
    /// The hash that it uses.
    HashAlgorithm hash = HashAlgorithm::md5;
    /// Whether it is disabled, 18/303.
    bool disabled = false;
    /// Whether it is a playback domain; a push to it is 18/302.
    bool playback = false;
    /// Whether its pushes are authenticated; if not, 18/500 to 18/503 do not occur.
    bool authenticated = true;
};

/// A banned stream, 18/305. The strings are only read by `PolicyBuilder::add_ban`.
struct PolicyBan {
    /// The StreamName.
    std::string_view stream;
    /// With `app`: bans the stream on this domain and in this application only. Set both or
    /// neither; only one is `ErrorCode::null_pointer`.
    std::optional<std::string_view> domain = std::nullopt;
    /// See `domain`.
    std::optional<std::string_view> app = std::nullopt;
    /// When the ban begins; without a value, it has always been in effect. Without `until`, it ends
    /// seven days later (documented).
    std::optional<time_point> since = std::nullopt;
    /// When the ban ends.
    std::optional<time_point> until = std::nullopt;
};

namespace internal {

/// Seconds for C; no value if they are negative.
[[nodiscard]] constexpr std::optional<std::uint64_t> unsigned_seconds(seconds duration) noexcept {
    if (duration < seconds::zero()) return std::nullopt;
    return static_cast<std::uint64_t>(duration.count());
}

}  // namespace internal

/// The settings of an account: its domains with their keys, bans, channels, clients and limits.
/// Build it with a `PolicyBuilder`. Immutable and thread-safe. Checkers created with it keep its
/// content alive, so it may be destroyed before them.
///
/// A policy is treated as complete: what it does not list does not exist. These are only judged if
/// the policy sets them: whether a domain belongs to the account (18/301) or is disabled (18/303),
/// the limits on live pushes (18/600, 18/601), and priorities (18/602).
class Policy {
  public:
    /// What the service would not accept, though this library does (documented limits), once per
    /// occurrence.
    [[nodiscard]] Result<std::vector<PolicyWarning>> warnings() const {
        std::vector<pushurl_policy_warning> numbers;
        const auto list = [this](pushurl_policy_warning* out, std::size_t capacity, std::size_t* len) {
            return pushurl_policy_warnings(handle_.get(), out, capacity, len);
        };
        const pushurl_result result = internal::read_list<32>(numbers, list);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        std::vector<PolicyWarning> warnings;
        warnings.reserve(numbers.size());
        for (const pushurl_policy_warning number : numbers) warnings.push_back(static_cast<PolicyWarning>(number));
        return warnings;
    }

  private:
    friend class PolicyBuilder;
    friend class Checker;
    explicit Policy(pushurl_policy* handle) noexcept : handle_(handle) {}

    internal::Handle<pushurl_policy, pushurl_policy_free> handle_;
};

/// Builds a policy. A faulty entry is reported at once and changes nothing, so that a loader can
/// name its place and go on. Not thread-safe.
class PolicyBuilder {
  public:
    /// Creates an empty builder.
    PolicyBuilder() noexcept {
        pushurl_policy_builder* handle = nullptr;
        // Only a bug in the library makes this fail; then every call returns an error.
        if (pushurl_policy_builder_new(&handle) == PUSHURL_RESULT_OK) handle_.reset(handle);
    }

    /// Sets the state of the account; active if never set.
    Result<void> set_account(AccountStatus status) noexcept {
        return internal::done(pushurl_policy_builder_set_account(handle_.get(), internal::number(status)));
    }

    /// Adds a domain of the account. Once one is added, all others are unknown: 18/301.
    ///
    /// `ErrorCode::policy_domain_invalid`, `policy_domain_twice`, `key_empty` or
    /// `key_control_character`.
    Result<void> add_domain(const PolicyDomain& domain) noexcept {
        const auto auth_delta = internal::unsigned_seconds(domain.auth_delta);
        if (!auth_delta) return Error(ErrorCode::unknown_number);
        pushurl_policy_domain raw{};
        raw.name = internal::given(domain.name);
        raw.key = internal::given(domain.key);
        raw.backup_key = internal::given(domain.backup_key);
        raw.playback_key = internal::given(domain.playback_key);
        raw.auth_delta = *auth_delta;
        raw.hash = internal::number(domain.hash);
        if (domain.disabled) raw.flags |= PUSHURL_DOMAIN_DISABLED;
        if (domain.playback) raw.flags |= PUSHURL_DOMAIN_PLAYBACK;
        if (!domain.authenticated) raw.flags |= PUSHURL_DOMAIN_NOT_AUTHENTICATED;
        return internal::done(pushurl_policy_builder_add_domain(handle_.get(), &raw));
    }

    /// Adds a disabled application: 18/304. `ErrorCode::policy_name_empty` or `policy_app_twice`.
    Result<void> add_disabled_app(std::string_view app) noexcept {
        return internal::done(pushurl_policy_builder_add_disabled_app(handle_.get(), app.data(), app.size()));
    }

    /// Adds a banned stream: 18/305. `ErrorCode::policy_name_empty`, `policy_domain_invalid` or
    /// `policy_ban_ends_before_start`.
    Result<void> add_ban(const PolicyBan& ban) noexcept {
        pushurl_policy_ban raw{};
        raw.stream = internal::given(ban.stream);
        raw.domain = internal::given(ban.domain);
        raw.app = internal::given(ban.app);
        if (ban.since) {
            raw.since = to_unix(*ban.since);
            raw.flags |= PUSHURL_BAN_SINCE;
        }
        if (ban.until) {
            raw.until = to_unix(*ban.until);
            raw.flags |= PUSHURL_BAN_UNTIL;
        }
        return internal::done(pushurl_policy_builder_add_ban(handle_.get(), &raw));
    }

    /// Sets legacy channel mode, in which every stream needs a channel of its name: otherwise
    /// 18/306.
    Result<void> set_channel_mode() noexcept {
        return internal::done(pushurl_policy_builder_set_channel_mode(handle_.get()));
    }

    /// Adds a channel, and sets channel mode. A push to a closed one is 18/307.
    /// `ErrorCode::policy_name_empty` or `policy_channel_twice`.
    Result<void> add_channel(std::string_view name, bool open) noexcept {
        return internal::done(pushurl_policy_builder_add_channel(handle_.get(), name.data(), name.size(), open ? 1 : 0));
    }

    /// Lets only these clients push; others are 18/401. The entries are addresses, and networks
    /// such as "198.51.100.0/24". `ErrorCode::policy_address_invalid` or `policy_both_lists`.
    template <class Range>
    Result<void> allow_clients(const Range& entries) {
        return set_clients(std::begin(entries), std::end(entries), 1);
    }
    /// Like the overload for a range.
    Result<void> allow_clients(std::initializer_list<std::string_view> entries) {
        return set_clients(entries.begin(), entries.end(), 1);
    }

    /// Blocks these clients: they are 18/400. The entries are addresses, and networks such as
    /// "198.51.100.0/24". `ErrorCode::policy_address_invalid` or `policy_both_lists`.
    template <class Range>
    Result<void> block_clients(const Range& entries) {
        return set_clients(std::begin(entries), std::end(entries), 0);
    }
    /// Like the overload for a range.
    Result<void> block_clients(std::initializer_list<std::string_view> entries) {
        return set_clients(entries.begin(), entries.end(), 0);
    }

    /// Sets how many pushes may be live in total: one more is 18/600.
    Result<void> set_max_pushes(std::uint64_t most) noexcept {
        return internal::done(pushurl_policy_builder_set_max_pushes(handle_.get(), most));
    }

    /// Sets how many pushes of one StreamName may be live: one more is 18/601.
    Result<void> set_max_pushes_of_stream(std::uint64_t most) noexcept {
        return internal::done(pushurl_policy_builder_set_max_pushes_of_stream(handle_.get(), most));
    }

    /// Names the parameter that contains a push's priority, a whole number: one lower than that of
    /// a live push is 18/602. The service's name for it is unpublished. Without one, or if it is
    /// not a number, the priority is 0 (our choice). `ErrorCode::policy_name_empty`.
    Result<void> set_priority_param(std::string_view name) noexcept {
        return internal::done(pushurl_policy_builder_set_priority_param(handle_.get(), name.data(), name.size()));
    }

    /// Builds the policy. The builder is empty afterwards, and can be used again.
    [[nodiscard]] Result<Policy> build() noexcept {
        pushurl_policy* policy = nullptr;
        const pushurl_result result = pushurl_policy_builder_build(handle_.get(), &policy);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        return Policy(policy);
    }

  private:
    template <class Iterator>
    Result<void> set_clients(Iterator first, Iterator last, std::uint32_t allow) {
        std::vector<pushurl_str> entries;
        for (; first != last; ++first) entries.push_back(internal::given(std::string_view(*first)));
        return internal::done(pushurl_policy_builder_set_clients(handle_.get(), entries.data(), entries.size(), allow));
    }

    internal::Handle<pushurl_policy_builder, pushurl_policy_builder_free> handle_;
};

// --- Checking ---

/// The circumstances of a push: its time, and what a server knows about it. A fact that is not set
/// is not judged, and the report says so.
struct Facts {
    /// The time of the push. The library has no clock: use `pushurl::now()`.
    time_point now{};
    /// The IP address of the client, such as "203.0.113.9"; otherwise `ErrorCode::address_invalid`.
    std::optional<std::string_view> client = std::nullopt;
    /// How many other pushes of the account are live.
    std::optional<std::uint64_t> live_total = std::nullopt;
    /// How many other pushes of this StreamName are live.
    std::optional<std::uint64_t> live_same = std::nullopt;
    /// The highest priority among the live pushes of this StreamName.
    std::optional<std::int64_t> live_priority = std::nullopt;
    /// The answer of the customer's own authentication server, if it was asked.
    std::optional<HookAnswer> hook = std::nullopt;
};

namespace internal {

[[nodiscard]] inline pushurl_facts raw(const Facts& facts) noexcept {
    pushurl_facts raw{};
    raw.now = to_unix(facts.now);
    raw.client = given(facts.client);
    if (facts.live_total) {
        raw.live_total = *facts.live_total;
        raw.known |= PUSHURL_KNOWN_LIVE_TOTAL;
    }
    if (facts.live_same) {
        raw.live_same = *facts.live_same;
        raw.known |= PUSHURL_KNOWN_LIVE_SAME;
    }
    if (facts.live_priority) {
        raw.live_priority = *facts.live_priority;
        raw.known |= PUSHURL_KNOWN_LIVE_PRIORITY;
    }
    if (facts.hook) raw.hook = number(*facts.hook);
    return raw;
}

}  // namespace internal

/// The settings of a checker; every field is optional. The strings are only read by
/// `Checker::create`.
///
/// An app should contain no key: anyone who has the app has the key. Without one, a check finds
/// everything but a wrong secret.
struct CheckerConfig {
    /// The domain's primary key. Keys are copied; the copies are overwritten when the checker is
    /// destroyed.
    std::optional<std::string_view> key = std::nullopt;
    /// The domain's backup key. Either key is accepted (documented).
    std::optional<std::string_view> backup_key = std::nullopt;
    /// The domain's playback key: never accepted, but recognized if a URL is signed with it.
    std::optional<std::string_view> playback_key = std::nullopt;
    /// The account's policy, or null. For the domains that it lists, its keys and settings replace
    /// these. It may be destroyed at once.
    const Policy* policy = nullptr;
    /// The domain's validity period. Whether the service adds it to txTime is conflicting. Negative
    /// is `ErrorCode::unknown_number`, as for the two lifetimes.
    seconds auth_delta{0};
    /// Warns of a URL that expires sooner than this; 0 for no warning.
    seconds shortest_lifetime{0};
    /// Warns of a URL that expires later than this; 0 for no warning.
    seconds longest_lifetime{0};
    /// The hash that the domain uses.
    HashAlgorithm hash = HashAlgorithm::md5;
    /// When the mistake is searched for that explains a wrong `txSecret`.
    Diagnosis diagnosis = Diagnosis::single;
};

/// Judges push URLs as the service would, before the push. Immutable and thread-safe.
class Checker {
  public:
    /// Creates a checker without keys.
    [[nodiscard]] static Result<Checker> create() noexcept { return of(nullptr); }

    /// Creates a checker. `ErrorCode::key_empty` or `key_control_character` for an invalid key;
    /// `ErrorCode::null_pointer` for a moved-from policy.
    [[nodiscard]] static Result<Checker> create(const CheckerConfig& config) noexcept {
        const auto auth_delta = internal::unsigned_seconds(config.auth_delta);
        const auto shortest = internal::unsigned_seconds(config.shortest_lifetime);
        const auto longest = internal::unsigned_seconds(config.longest_lifetime);
        if (!auth_delta || !shortest || !longest) return Error(ErrorCode::unknown_number);
        pushurl_checker_config raw{};
        raw.key = internal::given(config.key);
        raw.backup_key = internal::given(config.backup_key);
        raw.playback_key = internal::given(config.playback_key);
        if (config.policy != nullptr) {
            raw.policy = config.policy->handle_.get();
            if (raw.policy == nullptr) return Error(ErrorCode::null_pointer);
        }
        raw.auth_delta = *auth_delta;
        raw.shortest_lifetime = *shortest;
        raw.longest_lifetime = *longest;
        raw.hash = internal::number(config.hash);
        raw.diagnosis = internal::number(config.diagnosis);
        return of(&raw);
    }

    /// Judges any text as the URL of a push. A bad URL is not an error: the report says what is
    /// wrong.
    ///
    /// `ErrorCode::not_utf8` for a text that is not UTF-8, `time_out_of_range` for a time outside
    /// the supported range.
    ///
    /// Time is linear in the length of the text. No heap memory is used unless something is found.
    [[nodiscard]] Result<Report> check(std::string_view url, time_point now) const { return check(url, Facts{now}); }

    /// Judges any text as the URL of a push, given the facts. `ErrorCode::address_invalid` if the
    /// client is not an IP address.
    [[nodiscard]] Result<Report> check(std::string_view url, const Facts& facts) const {
        const pushurl_facts raw_facts = internal::raw(facts);
        Report report;
        std::size_t count = 0;
        const auto into = [&](pushurl_finding* findings, std::size_t capacity) {
            return pushurl_checker_check(handle_.get(), url.data(), url.size(), &raw_facts, &report.raw_, findings, capacity, &count);
        };
        pushurl_result result = into(report.few_.data(), report.few_.size());
        if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
            report.many_.resize(count);
            result = into(report.many_.data(), report.many_.size());
        }
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        if (report.raw_.has_inner) {
            // Nearly always long enough.
            report.inner_.resize(url.size() + 1);
            std::size_t size = 0;
            const auto write = [&] {
                return pushurl_checker_inner(handle_.get(), url.data(), url.size(), &raw_facts, report.inner_.data(),
                                             report.inner_.size(), &size);
            };
            result = write();
            if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
                report.inner_.resize(size + 1);
                result = write();
            }
            if (result != PUSHURL_RESULT_OK) return internal::error(result);
            report.inner_.resize(size);
        }
        return report;
    }

    /// Says what a check of this URL hashes, step by step.
    [[nodiscard]] Result<Signing> signing(std::string_view url) const noexcept {
        pushurl_signing raw{};
        const pushurl_result result = pushurl_checker_signing(handle_.get(), url.data(), url.size(), &raw);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        Signing signing;
        signing.stream = {raw.stream.start, raw.stream.end};
        signing.txtime = {raw.txtime.start, raw.txtime.end};
        signing.txsecret = {raw.txsecret.start, raw.txsecret.end};
        if (raw.primary_key_len != 0) signing.primary_key_len = raw.primary_key_len;
        if (raw.backup_key_len != 0) signing.backup_key_len = raw.backup_key_len;
        signing.hash = static_cast<HashAlgorithm>(raw.hash);
        signing.is_judged = raw.is_judged;
        return signing;
    }

    /// Judges many URLs, like `check` but without findings, in less time. The facts are the same
    /// for all. A text that is not UTF-8 has an error as its result and does not affect the others.
    /// To get the findings of a URL, check it on its own.
    ///
    /// `threads` is the number of threads to use; 0 is as many as the processor runs at once. The
    /// reports are the same.
    [[nodiscard]] Result<std::vector<Result<Summary>>> check_many(const std::vector<std::string_view>& urls, const Facts& facts,
                                                                  std::uint32_t threads = 1) const {
        return check_all(urls, {internal::raw(facts)}, threads);
    }

    /// The same with the facts of each URL, so that a line of an old log is judged at its own
    /// time. If a URL's facts are not valid, its result says so.
    ///
    /// Returns `ErrorCode::unknown_number` if there are not as many facts as URLs.
    [[nodiscard]] Result<std::vector<Result<Summary>>> check_many(const std::vector<std::string_view>& urls,
                                                                  const std::vector<Facts>& facts, std::uint32_t threads = 1) const {
        if (facts.size() != urls.size()) return internal::error(PUSHURL_RESULT_UNKNOWN_NUMBER);
        std::vector<pushurl_facts> raw;
        raw.reserve(facts.size());
        for (const Facts& each : facts) raw.push_back(internal::raw(each));
        return check_all(urls, raw, threads);
    }

  private:
    /// `facts` has one item, or as many as `urls`.
    [[nodiscard]] Result<std::vector<Result<Summary>>> check_all(const std::vector<std::string_view>& urls,
                                                                 const std::vector<pushurl_facts>& facts, std::uint32_t threads) const {
        const bool shared = facts.size() == 1;
        std::vector<Result<Summary>> summaries;
        summaries.reserve(urls.size());
        pushurl_result result = PUSHURL_RESULT_OK;
        internal::in_chunks(urls.size(), threads, [&](std::size_t first, std::size_t count) {
            if (result != PUSHURL_RESULT_OK) return;
            const pushurl_facts* own = shared ? facts.data() : facts.data() + first;
            result = check_some(summaries, urls.data() + first, count, own, shared ? 1 : count, threads);
        });
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        return summaries;
    }

    /// Judges `count` URLs, and appends the summaries.
    [[nodiscard]] pushurl_result check_some(std::vector<Result<Summary>>& summaries, const std::string_view* urls, std::size_t count,
                                            const pushurl_facts* facts, std::size_t facts_count, std::uint32_t threads) const {
        std::vector<pushurl_str> raw;
        raw.reserve(count);
        for (std::size_t i = 0; i < count; ++i) raw.push_back(internal::given(urls[i]));
        std::vector<pushurl_report> reports(count);
        std::vector<pushurl_result> results(count);
        const pushurl_result result = pushurl_checker_check_many(handle_.get(), raw.data(), count, facts, facts_count, threads,
                                                                 reports.data(), results.data());
        if (result != PUSHURL_RESULT_OK) return result;
        for (std::size_t i = 0; i < count; ++i) {
            if (results[i] == PUSHURL_RESULT_OK) {
                summaries.push_back(Summary(reports[i]));
            } else {
                summaries.push_back(internal::error(results[i]));
            }
        }
        return result;
    }

    explicit Checker(pushurl_checker* handle) noexcept : handle_(handle) {}

    [[nodiscard]] static Result<Checker> of(const pushurl_checker_config* config) noexcept {
        pushurl_checker* checker = nullptr;
        const pushurl_result result = pushurl_checker_new(config, &checker);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        return Checker(checker);
    }

    internal::Handle<pushurl_checker, pushurl_checker_free> handle_;
};

// --- Signing ---

/// Where to push a stream. It refers to the caller's strings, which must outlive it and every
/// `Signed` of it. Temporary strings are allowed if the target is created and signed in the same
/// expression.
class Target {
  public:
    /// A push domain, an AppName (usually "live") and a StreamName, for RTMP on its default port.
    Target(std::string_view domain, std::string_view app, std::string_view stream) noexcept : raw_{} {
        raw_.domain = internal::given(domain);
        raw_.app = internal::given(app);
        raw_.stream = internal::given(stream);
    }

    /// The target of a URL, unsigned or with an old signature. The setters below then have no
    /// effect.
    [[nodiscard]] static Target from_url(std::string_view url) noexcept {
        Target target({}, {}, {});
        target.raw_.url = internal::given(url);
        return target;
    }

    /// The form of the URL; RTMP if it is not set.
    Target& protocol(Protocol protocol) noexcept {
        raw_.protocol = internal::number(protocol);
        return *this;
    }

    /// The port, 1 to 65535; 0 is the default of the form.
    Target& port(std::uint16_t port) noexcept {
        raw_.port = port;
        return *this;
    }

    /// The host to connect to, if it is not the push domain: the URL then names the domain by
    /// txHost.
    Target& host(std::string_view host) noexcept {
        raw_.host = internal::given(host);
        return *this;
    }

    /// Adds an extra parameter, kept as written. It is not signed: anyone can change it.
    ///
    /// Its name must not be one that a signer writes itself (txSecret, txTime, txHost) or that has
    /// a meaning in SRT (h, r, m, streamid).
    Target& param(std::string_view name, std::string_view value) {
        params_.push_back({internal::given(name), internal::given(value)});
        return *this;
    }

  private:
    friend class Signer;
    friend class Signed;

    /// The C struct; valid while this target lives and does not change.
    [[nodiscard]] pushurl_target raw() const noexcept {
        pushurl_target raw = raw_;
        raw.params = params_.data();
        raw.param_count = params_.size();
        return raw;
    }

    pushurl_target raw_;
    std::vector<pushurl_param> params_;
};

/// A problem that prevents the signing of a target. Cheap to copy.
class Refused {
  public:
    /// Creates it from the C struct.
    constexpr explicit Refused(const pushurl_refused& raw) noexcept : raw_(raw) {}

    /// The refused part of the target.
    [[nodiscard]] constexpr Field field() const noexcept { return static_cast<Field>(raw_.field); }
    /// The index of the parameter, from 0; 0 for other fields.
    [[nodiscard]] constexpr std::size_t index() const noexcept { return raw_.index; }
    /// What is wrong, and the position in this field.
    [[nodiscard]] constexpr Finding finding() const noexcept { return Finding(raw_.finding); }

  private:
    pushurl_refused raw_;
};

/// Why a target is not signed: an `Error` that also lists all problems of the target if its code is
/// `ErrorCode::refused`.
class SignError : public Error {
  public:
    /// All problems of the target; empty unless the code is `ErrorCode::refused`. Valid while this
    /// error lives; deleted for temporary errors.
    [[nodiscard]] View<Refused, pushurl_refused> refusals() const& noexcept { return {refusals_.data(), refusals_.size()}; }
    View<Refused, pushurl_refused> refusals() const&& = delete;

  private:
    friend class Signer;
    friend class Signed;
    explicit SignError(pushurl_result result) noexcept : Error(internal::error(result)) {}

    std::vector<pushurl_refused> refusals_;
};

/// The two strings that encoders ask for.
struct EncoderPair {
    /// The server: `rtmp://domain/App/`.
    std::string server;
    /// The stream key: `Stream?txSecret=...&txTime=...`.
    std::string stream_key;
};

/// A signed URL. Methods other than `url()` refer to the `Signer` and to the strings of the
/// `Target`, which must outlive it. Moving the `Signer` is safe.
class Signed {
  public:
    /// The URL in the target's own form.
    [[nodiscard]] const std::string& url() const& noexcept { return url_; }
    /// The URL in the target's own form, moved out.
    [[nodiscard]] std::string url() && noexcept { return std::move(url_); }

    /// The URL in another form.
    [[nodiscard]] Result<std::string, SignError> url_as(Protocol protocol) const;

    /// The two strings that encoders ask for, in the target's own form.
    [[nodiscard]] Result<EncoderPair, SignError> encoder_pair() const { return pair(0); }
    /// The two strings that encoders ask for, in another form.
    [[nodiscard]] Result<EncoderPair, SignError> encoder_pair(Protocol protocol) const { return pair(internal::number(protocol)); }

    /// The expiration time.
    [[nodiscard]] time_point expires() const noexcept { return expires_; }

  private:
    friend class Signer;
    Signed(const pushurl_signer* signer, Target target, time_point expires, time_point now)
        : signer_(signer), target_(std::move(target)), expires_(expires), now_(now) {}

    [[nodiscard]] Result<EncoderPair, SignError> pair(std::uint32_t protocol) const;

    const pushurl_signer* signer_;
    Target target_;
    time_point expires_;
    time_point now_;
    std::string url_;
};

/// A row of a batch: a stream, and when its URL expires.
struct Row {
    /// The AppName, usually "live".
    std::string_view app;
    /// The StreamName.
    std::string_view stream;
    /// The expiration time.
    time_point expires;
};

/// The URLs of a batch in one buffer. Reuse an object to reuse its memory.
class SignedUrls {
  public:
    /// Creates an empty batch.
    SignedUrls() = default;

    /// The number of rows, including those that are not signed.
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    /// Whether there are no rows.
    [[nodiscard]] bool empty() const noexcept { return ends_.empty(); }

    /// The URL of a row, from 0, followed by a NUL; or why it is not signed. For
    /// `ErrorCode::refused`, `Signer::sign` of that row lists the problems. The string is a part of
    /// this object, valid until it changes. Aborts if the row is out of range.
    [[nodiscard]] Result<std::string_view> operator[](std::size_t row) const noexcept {
        if (row >= size()) internal::fail("the index is out of range");
        if (results_[row] != PUSHURL_RESULT_OK) return internal::error(results_[row]);
        const std::size_t start = row == 0 ? 0 : ends_[row - 1] + 1;
        return std::string_view(text_.data() + start, ends_[row] - start);
    }

  private:
    friend class Signer;

    std::vector<char> text_;
    std::vector<std::size_t> ends_;
    std::vector<pushurl_result> results_;
};

/// The settings of a signer. The key is only read by `Signer::create`.
struct SignerConfig {
    /// The domain's primary or backup key. It is copied; the copy is overwritten when the signer is
    /// destroyed. Overwriting the original is up to the caller.
    std::string_view key;
    /// The hash that the domain uses.
    HashAlgorithm hash = HashAlgorithm::md5;
    /// Whether to also sign names that a check warns of: with symbols beyond `A-Z a-z 0-9 - _ .`,
    /// or ending in .flv.
    bool unusual_names = false;
};

/// Signs push URLs. Immutable and thread-safe.
class Signer {
  public:
    /// Creates a signer with a key. `ErrorCode::key_empty` or `key_control_character` if the key is
    /// invalid: no URL is minted unsigned.
    [[nodiscard]] static Result<Signer> create(std::string_view key) noexcept { return create(SignerConfig{key}); }

    /// Creates a signer with a key and settings.
    [[nodiscard]] static Result<Signer> create(const SignerConfig& config) noexcept {
        pushurl_signer_config raw{};
        raw.key = internal::given(config.key);
        raw.hash = internal::number(config.hash);
        raw.unusual_names = config.unusual_names ? 1 : 0;
        pushurl_signer* signer = nullptr;
        const pushurl_result result = pushurl_signer_new(&raw, &signer);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        return Signer(signer);
    }

    /// Signs a target with an expiration time. The service recommends 12 to 24 hours (documented).
    ///
    /// What a check would reject at any time before the expiration time is refused:
    /// `ErrorCode::refused`, and `SignError::refusals` says why. `ErrorCode::not_utf8` for a text
    /// that is not UTF-8, `time_out_of_range` for a time outside the supported range.
    [[nodiscard]] Result<Signed, SignError> sign(Target target, time_point expires, time_point now) const {
        Signed result(handle_.get(), std::move(target), expires, now);
        auto written = sign_into(result.url_, result.target_, expires, now);
        if (!written) return std::move(written).error();
        return result;
    }

    /// Signs a target with a lifetime from `now` on.
    [[nodiscard]] Result<Signed, SignError> sign(Target target, seconds lifetime, time_point now) const {
        return sign(std::move(target), later(now, lifetime), now);
    }

    /// Signs a target with an expiration time, and writes its URL, in the target's own form, into a
    /// string, whose memory is reused. On failure the string does not change.
    Result<void, SignError> sign_into(std::string& url, const Target& target, time_point expires, time_point now) const {
        return write(url, handle_.get(), target, expires, now, 0);
    }

    /// Like the overload above, with a lifetime from `now` on.
    Result<void, SignError> sign_into(std::string& url, const Target& target, seconds lifetime, time_point now) const {
        return sign_into(url, target, later(now, lifetime), now);
    }

    /// Signs many streams of one origin, with the results of `sign` in a fraction of the time.
    /// `origin` gives all that the rows do not; its app and stream are ignored. A row that is not
    /// signed does not affect the others.
    ///
    /// The content of `out` is replaced and its memory reused. `threads` is the number of threads
    /// to use; 0 is as many as the processor runs at once. The output is the same.
    Result<void> sign_many(SignedUrls& out, const Target& origin, const std::vector<Row>& rows, time_point now,
                           std::uint32_t threads = 1) const {
        out.ends_.resize(rows.size());
        out.results_.resize(rows.size());
        std::size_t written = 0;
        pushurl_result result = PUSHURL_RESULT_OK;
        const auto sign = [&](std::size_t first, std::size_t count) {
            if (result == PUSHURL_RESULT_OK) result = sign_some(out, written, origin, rows.data() + first, first, count, now, threads);
        };
        internal::in_chunks(rows.size(), threads, sign);
        if (result == PUSHURL_RESULT_OK) return {};
        out.ends_.clear();
        out.results_.clear();
        return internal::error(result);
    }

  private:
    friend class Signed;

    /// Signs `count` rows, the first of which has the index `first`, and appends them to `out`.
    [[nodiscard]] pushurl_result sign_some(SignedUrls& out, std::size_t& written, const Target& origin, const Row* rows, std::size_t first,
                                           std::size_t count, time_point now, std::uint32_t threads) const {
        std::vector<pushurl_row> raw;
        raw.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            raw.push_back({internal::given(rows[i].app), internal::given(rows[i].stream), to_unix(rows[i].expires)});
        }
        const pushurl_target target = origin.raw();
        std::size_t len = 0;
        const auto into_room = [&](std::size_t room) {
            // Grow geometrically: unused room costs less than growing for each chunk.
            if (out.text_.size() < written + room) out.text_.resize((std::max)(written + room, 2 * out.text_.size()));
            return pushurl_signer_sign_many(handle_.get(), &target, raw.data(), count, to_unix(now), 0, threads,
                                            out.text_.data() + written, out.text_.size() - written, &len, out.ends_.data() + first,
                                            out.results_.data() + first);
        };
        // A generous guess: unused room costs less than signing again.
        pushurl_result result = into_room(count * 160);
        if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) result = into_room(len);
        if (result != PUSHURL_RESULT_OK) return result;
        for (std::size_t i = 0; i < count; ++i) out.ends_[first + i] += written;
        written += len;
        return result;
    }
    explicit Signer(pushurl_signer* handle) noexcept : handle_(handle) {}

    /// A saturating sum.
    [[nodiscard]] static constexpr time_point later(time_point now, seconds lifetime) noexcept {
        if (lifetime > seconds::zero()) return now > (time_point::max)() - lifetime ? (time_point::max)() : now + lifetime;
        return now < (time_point::min)() - lifetime ? (time_point::min)() : now + lifetime;
    }

    [[nodiscard]] static Result<void, SignError> write(std::string& url, const pushurl_signer* signer, const Target& target,
                                                       time_point expires, time_point now, std::uint32_t protocol) {
        const pushurl_target raw = target.raw();
        const auto into = [&](char* out, std::size_t capacity, std::size_t* len) {
            return pushurl_signer_sign(signer, &raw, to_unix(expires), to_unix(now), protocol, out, capacity, len);
        };
        const pushurl_result result = internal::read_text(url, into);
        if (result != PUSHURL_RESULT_OK) return error(result, signer, raw, expires, now);
        return {};
    }

    [[nodiscard]] static SignError error(pushurl_result result, const pushurl_signer* signer, const pushurl_target& target,
                                         time_point expires, time_point now) {
        SignError error(result);
        if (result != PUSHURL_RESULT_REFUSED) return error;
        const auto list = [&](pushurl_refused* refusals, std::size_t capacity, std::size_t* len) {
            return pushurl_signer_refusals(signer, &target, to_unix(expires), to_unix(now), refusals, capacity, len);
        };
        const pushurl_result listed = internal::read_list<8>(error.refusals_, list);
        return listed == PUSHURL_RESULT_OK ? error : SignError(listed);
    }

    internal::Handle<pushurl_signer, pushurl_signer_free> handle_;
};

inline Result<std::string, SignError> Signed::url_as(Protocol protocol) const {
    std::string url;
    auto written = Signer::write(url, signer_, target_, expires_, now_, internal::number(protocol));
    if (!written) return std::move(written).error();
    return url;
}

inline Result<EncoderPair, SignError> Signed::pair(std::uint32_t protocol) const {
    const pushurl_target raw = target_.raw();
    EncoderPair pair;
    std::size_t server_len = 0;
    std::size_t stream_key_len = 0;
    const auto into = [&](char* server, std::size_t server_capacity, char* stream_key, std::size_t stream_key_capacity) {
        return pushurl_signer_sign_pair(signer_, &raw, to_unix(expires_), to_unix(now_), protocol, server, server_capacity, &server_len,
                                        stream_key, stream_key_capacity, &stream_key_len);
    };
    pushurl_result result = into(nullptr, 0, nullptr, 0);
    if (result == PUSHURL_RESULT_BUFFER_TOO_SMALL) {
        pair.server.resize(server_len);
        pair.stream_key.resize(stream_key_len);
        // The call writes the NUL where std::string keeps its own.
        result = into(pair.server.data(), server_len + 1, pair.stream_key.data(), stream_key_len + 1);
    }
    if (result != PUSHURL_RESULT_OK) return Signer::error(result, signer_, raw, expires_, now_);
    return pair;
}

// --- The parts of a URL ---

/// A parameter of a URL as written: `name=value`, or only a name. Both are parts of the URL's text.
struct Param {
    /// The name.
    std::string_view name;
    /// The value, if there is a "=".
    std::optional<std::string_view> value;
};

/// The parts of a push URL as written. Nothing is decoded: the parts are what a client sends and
/// what the service hashes. They refer to the text that was split, which must outlive them; a
/// missing part is empty and located where it would be.
class PushUrl {
  public:
    /// Splits any text. Malformed URLs are split too; `ErrorCode::not_utf8` if the text is not
    /// UTF-8.
    [[nodiscard]] static Result<PushUrl> split(std::string_view text) noexcept {
        PushUrl url(text);
        const pushurl_result result = pushurl_url_split(text.data(), text.size(), &url.parts_);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        return url;
    }

    /// The text that was split.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// Leading blanks, control characters and byte-order marks. Usually empty.
    [[nodiscard]] std::string_view lead() const noexcept { return part(parts_.lead); }
    /// The scheme, before "://".
    [[nodiscard]] std::string_view scheme() const noexcept { return part(parts_.scheme); }
    /// What precedes an "@" before the host, if there is one.
    [[nodiscard]] std::optional<std::string_view> userinfo() const noexcept { return maybe(parts_.userinfo); }
    /// The host to connect to, including the brackets of an IPv6 address.
    [[nodiscard]] std::string_view host() const noexcept { return part(parts_.host); }
    /// What follows the host's ":", if there is one.
    [[nodiscard]] std::optional<std::string_view> port() const noexcept { return maybe(parts_.port); }
    /// The port as a number; no value if none is written, or if it is not a number up to 65535.
    [[nodiscard]] std::optional<std::uint16_t> port_number() const noexcept {
        if (parts_.port_number < 0) return std::nullopt;
        return static_cast<std::uint16_t>(parts_.port_number);
    }
    /// From the leading "/" up to the first "?".
    [[nodiscard]] std::string_view path() const noexcept { return part(parts_.path); }
    /// What follows the first "?", if there is one.
    [[nodiscard]] std::optional<std::string_view> query() const noexcept { return maybe(parts_.query); }
    /// The value of SRT's streamid, if there is one.
    [[nodiscard]] std::optional<std::string_view> streamid() const noexcept { return maybe(parts_.streamid); }
    /// The AppName.
    [[nodiscard]] std::string_view app() const noexcept { return part(parts_.app); }
    /// The StreamName.
    [[nodiscard]] std::string_view stream() const noexcept { return part(parts_.stream); }
    /// The push domain: txHost or SRT's h= if there is one, otherwise the host.
    [[nodiscard]] std::string_view push_domain() const noexcept { return part(parts_.push_domain); }
    /// The protocol; no value if it is not one of a push URL.
    [[nodiscard]] std::optional<Protocol> protocol() const noexcept {
        if (parts_.protocol == 0) return std::nullopt;
        return static_cast<Protocol>(parts_.protocol);
    }

    /// The parameters in order, including empty ones (between two "&").
    [[nodiscard]] Result<std::vector<Param>> params() const {
        std::vector<pushurl_param_place> places;
        const auto list = [this](pushurl_param_place* out, std::size_t capacity, std::size_t* len) {
            return pushurl_url_params(text_.data(), text_.size(), out, capacity, len);
        };
        const pushurl_result result = internal::read_list<16>(places, list);
        if (result != PUSHURL_RESULT_OK) return internal::error(result);
        std::vector<Param> params;
        params.reserve(places.size());
        for (const pushurl_param_place& place : places) params.push_back({part(place.name), maybe(place.value)});
        return params;
    }

  private:
    explicit PushUrl(std::string_view text) noexcept : text_(text), parts_{} {}

    [[nodiscard]] std::string_view part(pushurl_span span) const noexcept {
        return {text_.data() + span.start, span.end - span.start};
    }
    [[nodiscard]] std::optional<std::string_view> maybe(pushurl_span span) const noexcept {
        if (span.start == SIZE_MAX) return std::nullopt;
        return part(span);
    }

    std::string_view text_;
    pushurl_parts parts_;
};

// --- Masking ---

/// A text with `***` in place of every txSecret, for logs. Finds them in URLs, JSON, HTML, command
/// lines and percent-encoded text, and anything after a `=` that looks like a digest. It masks too
/// much rather than too little. `ErrorCode::not_utf8` if it is not UTF-8.
[[nodiscard]] inline Result<std::string> mask(std::string_view text) {
    std::string masked;
    const auto into = [text](char* out, std::size_t capacity, std::size_t* len) {
        return pushurl_mask(text.data(), text.size(), out, capacity, len);
    };
    const pushurl_result result = internal::read_text(masked, into);
    if (result != PUSHURL_RESULT_OK) return internal::error(result);
    return masked;
}

/// Says whether the service sent a callback: its `sign` is md5(key + t) in lower-case hexadecimal,
/// and its `t`, the expiration time of that signature, has not passed (documented). `key` is the
/// callback key, `t` and `sign` are the values as written in the callback, and `tolerance` is how
/// far the clocks may differ. The signature covers only `t`. `ErrorCode::key_empty` if there is no
/// key.
[[nodiscard]] inline Result<CallbackVerdict> verify_callback(std::string_view key, std::string_view t, std::string_view sign,
                                                             time_point now, seconds tolerance = seconds{0}) noexcept {
    if (tolerance < seconds{0}) return Error(ErrorCode::unknown_number);
    pushurl_callback_verdict verdict{};
    const pushurl_result result =
        pushurl_callback_verify(key.data(), key.size(), t.data(), t.size(), sign.data(), sign.size(), to_unix(now),
                                static_cast<std::uint64_t>(tolerance.count()), &verdict);
    if (result != PUSHURL_RESULT_OK) return internal::error(result);
    return static_cast<CallbackVerdict>(verdict);
}

}  // namespace pushurl

#endif  // PUSHURL_HPP
