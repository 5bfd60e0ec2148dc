//! Shell completions and man pages, generated from the arguments.

use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Cli;
use crate::failure::Failure;
use crate::output;

const NAME: &str = "pushurl";

/// The sections of the command's page that do not come from the arguments.
const SECTIONS: &[u8] = br".SH ENVIRONMENT
.TP
.B PUSHURL_KEY
The push domain's key, to sign and to check with.
.TP
.B PUSHURL_BACKUP_KEY
Its backup key, to check with: either of the two passes.
.TP
.B PUSHURL_LANG
The language of the answers, where \-\-lang does not name it: en, zh, ja, ko.
.TP
.B NO_COLOR
If set, nothing is coloured.
.SH EXIT STATUS
.TP
.B 0
Nothing was found wrong.
.TP
.B 1
A URL is rejected, or something was not signed.
.TP
.B 2
The command was used wrongly, or could not read or write.
";

pub fn completions(shell: Shell) -> Result<(), Failure> {
    // Into memory first: the generators panic if writing fails.
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
            Failure::Usage("there is no such command: `pushurl help` lists them".into())
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

/// The text after the options in the help, with the same lines.
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
