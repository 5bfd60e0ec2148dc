//! `pushurl sign` for one URL.

use std::io::Write;

use chrono::{DateTime, Utc};
use pushurl::{
    Checker, Field, Finding, Param, Part, Protocol, PushUrl, Reason, Refused, Severity, Signed,
    Signer, Span, Target,
};

use crate::args::SignArgs;
use crate::failure::Failure;
use crate::keys;
use crate::minting;
use crate::output;
use crate::qr;
use crate::render::Fault;
use crate::sign_many;
use crate::status::Status;

const NO_KEY: &str = "no key: set PUSHURL_KEY, or use --key-file FILE, or --key-file - to read it from standard input";

pub fn run(args: &SignArgs, status: &mut Status) -> Result<(), Failure> {
    let signer = signer(args)?;
    match &args.from {
        Some(file) => sign_many::run(args, &signer, file, status),
        None => sign_one(args, &signer, status),
    }
}

fn signer(args: &SignArgs) -> Result<Signer, Failure> {
    let key = keys::find(args.key.key_file.as_deref(), keys::VARIABLE)?;
    let key = key.ok_or_else(|| Failure::Usage(NO_KEY.into()))?;
    let signer = Signer::new(key).with_hash(args.hash);
    Ok(match args.allow_unusual_names {
        true => signer.with_unusual_names(),
        false => signer,
    })
}

fn sign_one(args: &SignArgs, signer: &Signer, status: &mut Status) -> Result<(), Failure> {
    let now = args.now.unwrap_or_else(Utc::now);
    let url = PushUrl::split(&args.url);
    let target = Target::from_url(&url);
    let mut faults = faults_of_url(&url, now);
    match signer.sign(&target, minting::expiry(args), now) {
        Ok(signed) if faults.is_empty() => {
            let faults = faults_of_form(args, &signed, now);
            if !faults.is_empty() {
                return minting::refuse(args, &faults, status);
            }
            minting::warn_of_lifetime(args, now);
            warn(args, &signed, now);
            print(args, &signed)
        }
        Ok(_) => minting::refuse(args, &faults, status),
        Err(refusal) => {
            for refused in refusal.refused() {
                let is_same = |fault: &Fault| fault.reason == refused.reason();
                if !faults.iter().any(is_same) {
                    faults.push(fault_of_target(&url, refused));
                }
            }
            minting::refuse(args, &faults, status)
        }
    }
}

/// The faults of the given URL, except those of an existing signature. The signer does not find all of them: its target has no
/// unknown scheme, no user name and no invalid port.
fn faults_of_url(url: &PushUrl<'_>, now: DateTime<Utc>) -> Vec<Fault> {
    let report = Checker::new().check(url.text(), now);
    let findings = report.findings().iter();
    let faults = findings.filter(|finding| is_fault(url, finding));
    faults.map(Fault::from).collect()
}

/// The faults of the URL after conversion to the requested protocol, such as being too long.
fn faults_of_form(args: &SignArgs, signed: &Signed<'_>, now: DateTime<Utc>) -> Vec<Fault> {
    let form = args.protocol.filter(|form| *form != signed.protocol());
    let Some(form) = form else {
        return Vec::new();
    };
    let url = signed.url_as(form);
    let report = Checker::new().with_hash(args.hash).check(&url, now);
    let failures = report
        .findings()
        .iter()
        .filter(|finding| finding.is_failure());
    failures
        .map(|finding| Fault {
            span: None,
            ..Fault::from(finding)
        })
        .collect()
}

fn is_fault(url: &PushUrl<'_>, finding: &Finding) -> bool {
    if finding.reason == Reason::ParameterConflict {
        // A repeated `txHost`, `h` or `r` is ambiguous. A repeated `txSecret` or `txTime` is not: signing replaces it.
        let param = url.text().get(finding.span.range()).unwrap_or_default();
        return !param.starts_with("txSecret") && !param.starts_with("txTime");
    }
    finding.is_failure() && minting::is_of_the_url(finding.cause())
}

/// Converts a refusal of the signer: its span is in the URL instead of in the field.
fn fault_of_target(url: &PushUrl<'_>, refused: &Refused) -> Fault {
    let field = match refused.field {
        Field::Domain => Some(url.push_domain()),
        Field::Host => Some(url.host()),
        Field::App => Some(url.app()),
        Field::Stream => Some(url.stream()),
        _ => None,
    };
    let within = refused.finding.span;
    let shifted = |field: Part<'_>| {
        let start = field.span().start;
        Span::new(start + within.start, start + within.end)
    };
    Fault {
        reason: refused.reason(),
        span: match refused.field {
            // The finding has no span if the URL is too long.
            Field::Url => (within != Span::default()).then_some(within),
            Field::Port => url.port().map(|port| port.span()),
            Field::Param => extra_param(url, refused.index).map(|param| param.whole().span()),
            _ => field.map(shifted),
        },
    }
}

/// The extra parameter with this index, counted as a target counts them.
fn extra_param<'t>(url: &PushUrl<'t>, index: usize) -> Option<Param<'t>> {
    let own = ["txSecret", "txTime", "txHost"];
    let is_extra =
        |param: &Param<'_>| !param.whole().is_empty() && !own.contains(&param.name().as_str());
    url.params().filter(is_extra).nth(index)
}

fn warn(args: &SignArgs, signed: &Signed<'_>, now: DateTime<Utc>) {
    let url = signed.url_as(args.protocol.unwrap_or(signed.protocol()));
    let report = Checker::new().with_hash(args.hash).check(&url, now);
    let findings = report.findings().iter();
    for finding in findings.filter(|finding| finding.severity() == Severity::Warning) {
        let reason = finding.reason;
        let (detail, remedy) = (reason.detail(args.lang.lang), reason.remedy(args.lang.lang));
        output::complain(&format!("{detail} {remedy} ({reason})"));
    }
}

fn print(args: &SignArgs, signed: &Signed<'_>) -> Result<(), Failure> {
    let protocol = args.protocol.unwrap_or(signed.protocol());
    match (args.json, args.all) {
        (true, true) => print_json(signed, &Protocol::ALL),
        (true, false) => print_json(signed, &[protocol]),
        (false, true) => print_all(signed),
        (false, false) => print_url(&signed.url_as(protocol), args.qr),
    }
}

fn print_url(url: &str, with_qr: bool) -> Result<(), Failure> {
    // Drawn first: if the URL is too long for a QR code, nothing is printed.
    let qr_code = match with_qr {
        true => qr::draw(url)?,
        false => String::new(),
    };
    let mut out = output::styled();
    write!(out, "{url}\n{qr_code}")?;
    Ok(out.flush()?)
}

fn print_all(signed: &Signed<'_>) -> Result<(), Failure> {
    let mut out = output::plain();
    let pair = signed.encoder_pair(signed.protocol());
    for protocol in Protocol::ALL {
        writeln!(out, "{:14}  {}", protocol.name(), signed.url_as(protocol))?;
    }
    writeln!(out, "{:14}  {}", "server", pair.server)?;
    writeln!(out, "{:14}  {}", "stream_key", pair.stream_key)?;
    Ok(out.flush()?)
}

fn print_json(signed: &Signed<'_>, protocols: &[Protocol]) -> Result<(), Failure> {
    let mut out = output::plain();
    for protocol in protocols {
        minting::write_json(&mut out, None, signed, *protocol, &signed.url_as(*protocol))?;
    }
    Ok(out.flush()?)
}
