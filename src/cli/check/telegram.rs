//! Whether Telegram knows the token.

use std::io::Write;

use super::findings::Findings;
use crate::cli::opening::{self, TOKEN_VARIABLE};
use crate::config::Config;
use crate::telegram::{CallError, Telegram};

pub async fn look<W: Write>(config: &Config, findings: &mut Findings<W>) {
    if std::env::var_os(TOKEN_VARIABLE).is_none_or(|token| token.is_empty()) {
        return findings.note(format_args!(
            "token: the variable {TOKEN_VARIABLE} is not set here, so Telegram was not asked"
        ));
    }
    let token = match opening::token() {
        Ok(token) => token,
        Err(refusal) => return findings.ill(refusal.words),
    };
    let address = config.telegram.api_url.as_deref();
    let telegram = match Telegram::connect(&token, address) {
        Ok(telegram) => telegram,
        Err(fault) => return findings.ill(format_args!("telegram.api_url: {fault}")),
    };
    match telegram.get_me().await {
        Ok(me) => findings.well(format_args!(
            "token: Telegram knows it; the bot is @{}",
            me.username
        )),
        Err(CallError::Unauthorized) => findings.ill(
            "token: Telegram does not know it; get a valid one from @BotFather with /token \
             (or see to telegram.api_url)",
        ),
        Err(fault) => findings.ill(format_args!(
            "token: Telegram could not be asked: {fault}; the network, or telegram.api_url"
        )),
    }
}
