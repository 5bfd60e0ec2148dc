//! Shell completions and man pages, generated from the arguments.

use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Cli;
use crate::failure::Failure;
use crate::output;

const NAME: &str = "pushurl";

/// Sections of the main man page that clap does not generate.
const SECTIONS: &[u8] = br".SH ENVIRONMENT
.TP
.B PUSHURL_KEY
The push domain's key, for signing and checking.
.TP
.B PUSHURL_BACKUP_KEY
The push domain's backup key, for checking: a URL that is signed with either key is accepted.
.TP
.B PUSHURL_LANG
The language of the output if \-\-lang is not given: en, zh, ja or ko.
.TP
.B NO_COLOR
If set, the output has no colors.
.SH EXIT STATUS
.TP
.B 0
No errors.
.TP
.B 1
A URL is rejected, or something was not signed.
.TP
.B 2
Wrong usage, or a read or write error.
";

pub fn completions(shell: Shell) -> Result<(), Failure> {
    // Generated in memory: the generators panic if writing fails.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    print(&script)
}

pub fn man(command: Option<&str>) -> Result<(), Failure> {
    let mut cli = Cli::command();
    // Sets the full names of the subcommands.
    cli.build();
    let shown = match command {
        None => &cli,
        Some(name) => cli.find_subcommand(name).ok_or_else(|| {
            Failure::Usage("unknown command; `pushurl help` lists the commands".into())
        })?,
    };
    let mut page = Vec::new();
    let man = Man::new(shown.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if shown.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if command.is_none() {
        page.extend_from_slice(SECTIONS);
    }
    if let Some(notes) = shown.get_after_help() {
        render_notes(&notes.to_string(), &mut page)?;
    }
    print(&page)
}

/// Writes the text after the options in the help, with the same line breaks.
fn render_notes(notes: &str, page: &mut Vec<u8>) -> io::Result<()> {
    page.extend_from_slice(b".SH NOTES\n.nf\n");
    for line in notes.lines() {
        // A line must not begin with a control character of roff, and hyphens must stay ASCII.
        writeln!(page, "\\&{}", line.replace('\\', "\\e").replace('-', "\\-"))?;
    }
    page.extend_from_slice(b".fi\n");
    Ok(())
}

fn print(text: &[u8]) -> Result<(), Failure> {
    let mut out = output::plain();
    out.write_all(text)?;
    Ok(out.flush()?)
}
