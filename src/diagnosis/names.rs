//! What was hashed in place of the StreamName.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::LONGEST_NAME;
use crate::finding::Reason;
use crate::rules::name::MEDIA_SUFFIXES;

/// What encoders of names leave as it is: the characters that RFC 3986 calls unreserved.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The longest name of a transcoding template, which is letters and digits (documented).
const LONGEST_TEMPLATE: usize = 10;

/// How a name comes of what the URL says.
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
    /// Without what stands behind the last `_`.
    Template,
    DecodedAndTrimmed,
}

impl NameKind {
    /// Every way to go wrong with a name alone.
    pub const WAYS: &[Self] = &[
        Self::AppAndStream,
        Self::Path,
        Self::MediaSuffix,
        Self::Decoded,
        Self::Encoded,
        Self::Trimmed,
        Self::Template,
    ];

    /// Those that only some names make possible.
    pub const OF_THE_URL: &[Self] = &[Self::Decoded, Self::Encoded, Self::Trimmed, Self::Template];
}

/// A text that may have been hashed for the name: bytes, since what percent-decoding gives need not be a text.
pub(super) struct Name<'q> {
    kind: NameKind,
    pub text: Cow<'q, [u8]>,
    pub reasons: &'static [Reason],
}

/// Each text once, under the likeliest kind.
pub(super) struct Names<'q>(Vec<Name<'q>>);

impl<'q> Names<'q> {
    pub fn of(app: &str, stream: &'q str) -> Self {
        let mut names = Self(Vec::new());
        names.add(NameKind::AsWritten, stream.as_bytes(), &[]);
        if app.len() <= LONGEST_NAME {
            names.add_with_app(app, stream);
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
        names
    }

    pub fn of_kinds(&self, kinds: &'static [NameKind]) -> impl Iterator<Item = &Name<'q>> {
        kinds
            .iter()
            .flat_map(|kind| self.0.iter().filter(move |name| name.kind == *kind))
    }

    /// Nobody signs without a name, so that an empty one is none.
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
    }

    /// Without the suffix where there is one, else with either.
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

    /// Decoded where something is encoded, else encoded where something can be.
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
