//! Shell completions and man pages, made from the arguments themselves.

use std::io::Write as _;

use clap::CommandFactory as _;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::args::Cli;
use crate::failure::Failure;
use crate::output;

const NAME: &str = "pushurl";

pub fn completions(shell: Shell) -> Result<(), Failure> {
    // Into memory first: the generators do not expect that writing fails.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), NAME, &mut script);
    print(&script)
}

pub fn man(command: Option<&str>) -> Result<(), Failure> {
    let mut cli = Cli::command();
    // Without it, the pages of the commands lack the name before theirs.
    cli.build();
    let shown = match command {
        None => &cli,
        Some(name) => cli.find_subcommand(name).ok_or_else(|| {
            Failure::Usage("there is no such command: `pushurl help` lists them".into())
        })?,
    };
    let mut page = Vec::new();
    Man::new(shown.clone()).render(&mut page)?;
    print(&page)
}

fn print(text: &[u8]) -> Result<(), Failure> {
    let mut out = output::plain();
    out.write_all(text)?;
    Ok(out.flush()?)
}
