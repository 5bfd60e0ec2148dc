//! What was hashed in place of the StreamName.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::finding::Reason;
use crate::rules::name::{MAX_LEN, MEDIA_SUFFIXES};

/// All but the characters that RFC 3986 calls unreserved.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The longest name of a transcoding template, which is letters and digits (documented).
const LONGEST_TEMPLATE: usize = 10;

/// A longer number than any customer has.
const LONGEST_BIZID: usize = 20;

/// How a hashed name differs from the one in the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameKind {
    AsWritten,
    /// `App/Stream`.
    AppAndStream,
    /// `/App/Stream`.
    Path,
    /// With `.flv` or `.m3u8`, or without it.
    MediaSuffix,
    /// Percent-decoded.
    Decoded,
    /// Percent-encoded.
    Encoded,
    /// Without the blanks around it.
    Trimmed,
    /// Without the last `_` and the text after it.
    Template,
    DecodedAndTrimmed,
    /// `AppStream`.
    AppThenStream,
    /// `/Stream`.
    SlashAndStream,
    /// With the customer number (`bizid_`), or without it.
    Bizid,
    /// Up to the first dot.
    Cut,
    /// In lower or upper case.
    OtherCase,
    /// `domain/App/Stream`.
    DomainAndPath,
    /// Everything before the query.
    WholeUrl,
    Base64,
}

impl NameKind {
    pub const LIKELY: &[Self] = &[
        Self::AppAndStream,
        Self::Path,
        Self::MediaSuffix,
        Self::Decoded,
        Self::Encoded,
        Self::Trimmed,
        Self::Template,
        Self::AppThenStream,
        Self::SlashAndStream,
        Self::Bizid,
        Self::Cut,
        Self::OtherCase,
    ];

    pub const UNLIKELY: &[Self] = &[Self::DomainAndPath, Self::WholeUrl, Self::Base64];

    /// Those that only some names make possible.
    pub const OF_SOME_URLS: &[Self] = &[
        Self::Decoded,
        Self::Encoded,
        Self::Trimmed,
        Self::Template,
        Self::Bizid,
        Self::Cut,
        Self::OtherCase,
    ];
}

/// The names in a URL.
#[derive(Clone, Copy)]
pub(crate) struct Written<'q> {
    pub domain: &'q str,
    pub app: &'q str,
    pub stream: &'q str,
    /// Everything before the query.
    pub before_query: &'q str,
    /// The value of a parameter `bizid`.
    pub bizid: Option<&'q str>,
}

/// A text that may have been hashed as the name: bytes, since percent-decoding may not yield UTF-8.
pub(super) struct Name<'q> {
    kind: NameKind,
    pub text: Cow<'q, [u8]>,
    pub reasons: &'static [Reason],
}

/// Each text once, under the likeliest kind.
pub(super) struct Names<'q>(Vec<Name<'q>>);

impl<'q> Names<'q> {
    pub fn of(written: Written<'q>) -> Self {
        let stream = written.stream;
        let mut names = Self(Vec::new());
        names.add(NameKind::AsWritten, stream.as_bytes(), &[]);
        if written.app.len() <= MAX_LEN {
            names.add_with_app(written.app, stream);
        }
        names.add_media_suffix(stream);
        names.add_coded(stream);
        let trimmed = stream.trim_matches(is_blank);
        names.add(
            NameKind::Trimmed,
            trimmed.as_bytes(),
            &[Reason::SecretSignedTrimmedName],
        );
        if let Some((name, template)) = stream.rsplit_once('_')
            && is_template(template)
        {
            names.add(
                NameKind::Template,
                name.as_bytes(),
                &[Reason::SecretSignedTemplate],
            );
        }
        names.add_cut_and_cased(stream);
        names.add_bizid(written);
        names.add_with_domain(written);
        names.add(
            NameKind::Base64,
            STANDARD.encode(stream).into_bytes(),
            &[Reason::SecretSignedBase64Name],
        );
        names
    }

    pub fn of_kinds(&self, kinds: &'static [NameKind]) -> impl Iterator<Item = &Name<'q>> {
        kinds
            .iter()
            .flat_map(|kind| self.0.iter().filter(move |name| name.kind == *kind))
    }

    fn add(&mut self, kind: NameKind, text: impl Into<Cow<'q, [u8]>>, reasons: &'static [Reason]) {
        self.add_text(kind, text.into(), reasons);
    }

    fn add_text(&mut self, kind: NameKind, text: Cow<'q, [u8]>, reasons: &'static [Reason]) {
        if !text.is_empty() && self.0.iter().all(|name| name.text != text) {
            self.0.push(Name {
                kind,
                text,
                reasons,
            });
        }
    }

    fn add_with_app(&mut self, app: &str, stream: &str) {
        let path = format!("/{app}/{stream}").into_bytes();
        let without_slash = path.get(1..).unwrap_or_default().to_vec();
        self.add(
            NameKind::AppAndStream,
            without_slash,
            &[Reason::SecretSignedAppAndStream],
        );
        self.add(NameKind::Path, path, &[Reason::SecretSignedPath]);
        self.add(
            NameKind::AppThenStream,
            format!("{app}{stream}").into_bytes(),
            &[Reason::SecretSignedAppThenStream],
        );
        self.add(
            NameKind::SlashAndStream,
            format!("/{stream}").into_bytes(),
            &[Reason::SecretSignedSlashAndStream],
        );
    }

    fn add_cut_and_cased(&mut self, stream: &str) {
        if let Some((name, _)) = stream.split_once('.') {
            let name = name.as_bytes().to_vec();
            self.add(NameKind::Cut, name, &[Reason::SecretSignedCutName]);
        }
        for name in [stream.to_ascii_lowercase(), stream.to_ascii_uppercase()] {
            self.add(
                NameKind::OtherCase,
                name.into_bytes(),
                &[Reason::SecretSignedOtherCaseName],
            );
        }
    }

    /// A customer number is digits (documented samples: `8888_stream`, and a parameter `bizid=8888`).
    fn add_bizid(&mut self, written: Written<'q>) {
        const REASONS: &[Reason] = &[Reason::SecretSignedBizid];
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let stream = written.stream;
        if let Some((number, name)) = stream.split_once('_')
            && is_number(number)
        {
            self.add(NameKind::Bizid, name.as_bytes(), REASONS);
        }
        if let Some(number) = written.bizid
            && number.len() <= LONGEST_BIZID
            && is_number(number)
        {
            let name = format!("{number}_{stream}").into_bytes();
            self.add(NameKind::Bizid, name, REASONS);
        }
    }

    fn add_with_domain(&mut self, written: Written<'q>) {
        let Written {
            domain,
            app,
            stream,
            before_query,
            ..
        } = written;
        if domain.len() <= MAX_LEN && app.len() <= MAX_LEN {
            self.add(
                NameKind::DomainAndPath,
                format!("{domain}/{app}/{stream}").into_bytes(),
                &[Reason::SecretSignedDomainAndPath],
            );
        }
        if before_query.len() <= 4 * MAX_LEN {
            self.add(
                NameKind::WholeUrl,
                before_query.as_bytes(),
                &[Reason::SecretSignedWholeUrl],
            );
        }
    }

    /// Without the suffix if there is one, otherwise with either.
    fn add_media_suffix(&mut self, stream: &'q str) {
        const REASONS: &[Reason] = &[Reason::SecretSignedMediaSuffix];
        let without = MEDIA_SUFFIXES
            .iter()
            .find_map(|suffix| stream.strip_suffix(suffix));
        if let Some(name) = without {
            return self.add(NameKind::MediaSuffix, name.as_bytes(), REASONS);
        }
        for suffix in MEDIA_SUFFIXES {
            let name = format!("{stream}{suffix}");
            self.add(NameKind::MediaSuffix, name.into_bytes(), REASONS);
        }
    }

    /// Decoded if anything is encoded, otherwise encoded.
    fn add_coded(&mut self, stream: &'q str) {
        const DECODED: &[Reason] = &[Reason::SecretSignedDecodedName];
        const BOTH: &[Reason] = &[
            Reason::SecretSignedTrimmedName,
            Reason::SecretSignedDecodedName,
        ];
        let decoded: Cow<'q, [u8]> = percent_decode_str(stream).into();
        if *decoded == *stream.as_bytes() {
            let encoded: Cow<'q, str> = utf8_percent_encode(stream, ENCODED).into();
            let encoded = encoded.into_owned().into_bytes();
            return self.add(
                NameKind::Encoded,
                encoded,
                &[Reason::SecretSignedEncodedName],
            );
        }
        let trimmed = decoded.trim_ascii().to_vec();
        self.add(NameKind::Decoded, decoded, DECODED);
        self.add(NameKind::DecodedAndTrimmed, trimmed, BOTH);
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_template(text: &str) -> bool {
    (1..=LONGEST_TEMPLATE).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}
