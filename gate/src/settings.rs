//! Settings: arguments and environment variables.

use std::env;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::Parser;
use hyper::Uri;
use ipnet::IpNet;
use pushurl::Key;
use zeroize::Zeroizing;

use crate::token::Token;

/// A publish gate for nginx-rtmp and SRS, with stream interruption records.
///
/// Secrets are not given as arguments, which any process can read: the token of the page is in PUSHURL_GATE_TOKEN or a file, the
/// callback key in PUSHURL_GATE_CALLBACK_KEY or a file.
#[derive(Parser)]
#[command(name = "pushurl-gate", version)]
pub struct Settings {
    /// The policy file; it is read again when it changes
    #[arg(long, env = "PUSHURL_GATE_POLICY")]
    pub policy: PathBuf,
    /// Where to listen; a token is required except on loopback
    #[arg(long, env = "PUSHURL_GATE_LISTEN", default_value = "127.0.0.1:8085")]
    pub listen: SocketAddr,
    /// The database of the records: sqlite:FILE, or postgres://…
    #[arg(
        long,
        env = "PUSHURL_GATE_DATABASE",
        hide_env_values = true,
        default_value = "sqlite:pushurl-gate.db"
    )]
    pub database: String,
    /// A file with the token for the page and the API, 16 characters or more
    #[arg(long, env = "PUSHURL_GATE_TOKEN_FILE")]
    token_file: Option<PathBuf>,
    /// A file with the service's callback key; without one, callbacks are refused
    #[arg(long, env = "PUSHURL_GATE_CALLBACK_KEY_FILE")]
    callback_key_file: Option<PathBuf>,
    /// Addresses or networks of the media servers; hooks from others are refused
    #[arg(
        long,
        env = "PUSHURL_GATE_MEDIA_SERVERS",
        value_delimiter = ',',
        value_parser = network,
        default_value = "127.0.0.0/8,::1"
    )]
    pub media_servers: Vec<IpNet>,
    /// The control address of nginx-rtmp, such as http://127.0.0.1:8080/control, to end pushes that newer ones replace
    #[arg(long, env = "PUSHURL_GATE_NGINX_CONTROL")]
    pub nginx_control: Option<Uri>,
    /// The API of SRS, such as http://127.0.0.1:1985, for the same
    #[arg(long, env = "PUSHURL_GATE_SRS_API")]
    pub srs_api: Option<Uri>,
    /// Treat a push as ended after this many seconds without a notice of its media server. For nginx-rtmp with `on_update`; covers
    /// ends that were not reported, for example after a crash of the media server
    #[arg(long, env = "PUSHURL_GATE_SILENCE", value_parser = clap::value_parser!(u64).range(1..))]
    pub silence: Option<u64>,
    /// How many days to keep a record
    #[arg(long, env = "PUSHURL_GATE_KEEP_DAYS", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..))]
    pub keep_days: u32,
}

impl Settings {
    /// The token, if one is set.
    pub fn token(&self) -> Result<Option<Token>, String> {
        let secret = secret("PUSHURL_GATE_TOKEN", self.token_file.as_deref())?;
        let token = secret
            .map(|secret| Token::new(&secret).map_err(str::to_owned))
            .transpose()?;
        if token.is_none() && !self.listen.ip().is_loopback() {
            return Err(format!(
                "other machines can reach {}: set PUSHURL_GATE_TOKEN or --token-file, or listen on loopback",
                self.listen
            ));
        }
        Ok(token)
    }

    /// The callback key, if one is set.
    pub fn callback_key(&self) -> Result<Option<Key>, String> {
        let secret = secret(
            "PUSHURL_GATE_CALLBACK_KEY",
            self.callback_key_file.as_deref(),
        )?;
        let key = secret.map(|secret| Key::from_text(&secret));
        key.transpose()
            .map_err(|error| format!("the callback key: {error}"))
    }
}

/// The content of the file, or of the variable, without trailing whitespace.
fn secret(variable: &str, file: Option<&Path>) -> Result<Option<Zeroizing<Vec<u8>>>, String> {
    let text = match file {
        Some(path) => Some(fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?),
        None => env::var_os(variable).map(|value| value.into_encoded_bytes()),
    };
    Ok(text.map(|text| {
        let text = Zeroizing::new(text);
        let end = text.trim_ascii_end().len();
        Zeroizing::new(text.get(..end).unwrap_or_default().to_vec())
    }))
}

fn network(text: &str) -> Result<IpNet, String> {
    let address = || text.parse::<std::net::IpAddr>().map(IpNet::from);
    text.parse()
        .or_else(|_| address())
        .map_err(|_| "neither an IP address nor a network such as 10.0.0.0/8".to_owned())
}
