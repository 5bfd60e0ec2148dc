//! `pushurl causes`: prints all causes.

use std::io::{self, Write};

use pushurl::{Cause, Lang, Localized};

use crate::args::CausesArgs;
use crate::failure::Failure;
use crate::json;
use crate::output;

pub fn run(args: &CausesArgs) -> Result<(), Failure> {
    let lang = args.lang.lang;
    let mut out = output::plain();
    if args.markdown {
        out.write_all(b"| errcode | sub_errcode | errmsg | who | retry | advice |\n")?;
        out.write_all(b"| --- | --- | --- | --- | --- | --- |\n")?;
    }
    for cause in Cause::all() {
        match (args.json, args.markdown) {
            (true, _) => json::write(&mut out, &Localized::new(cause, lang))?,
            (_, true) => write_markdown(&mut out, cause, lang)?,
            _ => writeln!(out, "{:8}{}", cause.to_string(), cause.errmsg(lang))?,
        }
    }
    Ok(out.flush()?)
}

fn write_markdown(out: &mut dyn Write, cause: Cause, lang: Lang) -> io::Result<()> {
    write!(out, "| {} | {} ", cause.errcode(), cause.sub_errcode())?;
    let texts = [
        cause.errmsg(lang),
        cause.actor().text(lang),
        cause.retry().text(lang),
        cause.advice(lang),
    ];
    for text in texts {
        write!(out, "| {} ", escaped(text))?;
    }
    writeln!(out, "|")
}

/// Escapes characters that would end a table cell or start an HTML tag.
fn escaped(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "\\<")
}
