//! What has happened, in numbers that can be read in one look.

use std::fmt;

use siaga::domain::grade::Grade;

/// What has happened.
#[derive(Debug, Default, Clone)]
pub struct Tally {
    pub reports: [usize; 4],
    pub left: usize,
    pub given_up: usize,
    pub corrected: usize,
    pub forgotten_days: usize,
    pub alerts: usize,
    pub silent_alerts: usize,
    pub rings: usize,
    pub taken: usize,
    pub passed: usize,
    pub forgotten: usize,
    pub climbed: usize,
    pub ended: usize,
    pub died: usize,
    pub referred: usize,
    pub errands: usize,
    pub arrived: usize,
    pub chatter: usize,
    pub old_buttons: usize,
    pub calls: usize,
    pub stopped: usize,
    pub erased: usize,
    pub cant_now: usize,
    pub empty_shifts: usize,
    pub left_staff: usize,
    pub pantau: usize,
    pub recaps: usize,
    pub tests: usize,
    pub positive: usize,
    pub met: usize,
    pub released: usize,
    pub extended: usize,
    pub letters: usize,
    pub troubles: usize,
    pub restarts: usize,
    pub crashes: usize,
    pub outages: usize,
    pub audits: usize,
    pub doubled: usize,
}

impl Tally {
    /// A report was filed.
    pub fn filed(&mut self, grade: Grade) {
        self.reports[grade as usize] += 1;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [green, yellow, orange, red] = self.reports;
        writeln!(
            f,
            "reports      {} (HIJAU {green}, KUNING {yellow}, ORANYE {orange}, MERAH {red}); left lying {}, given up {}, corrected {}",
            self.reports.iter().sum::<usize>(),
            self.left,
            self.given_up,
            self.corrected,
        )?;
        writeln!(
            f,
            "silence      {} days forgotten, {} calls and visits sent",
            self.forgotten_days, self.errands,
        )?;
        writeln!(
            f,
            "alerts       {} opened, {} of them by silence; {} rings, {} taken, {} passed on, {} forgotten by who took it, {} times everybody was rung; {} ended",
            self.alerts + self.silent_alerts,
            self.silent_alerts,
            self.rings,
            self.taken,
            self.passed,
            self.forgotten,
            self.climbed,
            self.ended,
        )?;
        writeln!(
            f,
            "outcomes     {} positive of {} test sessions, who named {} contacts, {} released ({} letters), {} stays made longer, {} died, {} in hospital, {} stopped, {} erased",
            self.positive,
            self.tests,
            self.met,
            self.released,
            self.letters,
            self.extended,
            self.died,
            self.referred,
            self.stopped,
            self.erased,
        )?;
        writeln!(
            f,
            "people       {} parties arrived, {} calls for help, {} chatter, {} old buttons",
            self.arrived, self.calls, self.chatter, self.old_buttons,
        )?;
        writeln!(
            f,
            "staff        {} could not just then, {} empty shifts, {} left; /pantau compared {} times, /rekap {} times",
            self.cant_now, self.empty_shifts, self.left_staff, self.pantau, self.recaps,
        )?;
        write!(
            f,
            "bad weather  {} troubles of Telegram, {} restarts, {} crashes, {} outages; {} messages twice, each explained; the auditor clean in {} nights",
            self.troubles, self.restarts, self.crashes, self.outages, self.doubled, self.audits,
        )
    }
}
