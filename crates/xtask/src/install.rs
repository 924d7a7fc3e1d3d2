//! What the build and the tests need beyond cargo: two targets, npm's packages, Node, two browsers.
//!
//! Comes in: the machine as it is. Goes out: the same machine with what was missing. Where all is there, nothing
//! is asked of any network, so both commands work without one after the first time.

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use crate::shell::{Outcome, found, output, program, root, run};

/// The target of everything that runs in a browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A target that has no std: what compiles for it has no clock, disk or threads.
pub(crate) const BARE: &str = "wasm32v1-none";

/// The oldest Node whose test runner and ES modules we rely on.
const NODE: u32 = 20;

/// Debian's packages of the two browsers, and of WebKit's with a display for it, which one journey uses where they are.
const PACKAGES: [&str; 5] = ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb"];

/// How often apt is tried while another process holds its lock, and the pause between.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_secs(6);

/// The browsers of the tests.
pub(crate) struct Browsers {
    /// Chromium's program.
    pub(crate) chromium: PathBuf,
    /// Firefox's program.
    pub(crate) firefox: PathBuf,
}

/// Adds a target to the Rust that is in use.
pub(crate) fn target(name: &str) -> Outcome {
    let library = output(&mut program("rustc", &["--print", "target-libdir", "--target", name]))?;
    if PathBuf::from(library.trim()).is_dir() {
        return Ok(());
    }
    eprintln!("Adding Rust's target {name} …");
    run(&mut program("rustup", &["target", "add", name]))
        .map_err(|error| format!("{error} Rust needs its target {name}: https://rustup.rs"))
}

/// Checks Node's age and installs the packages that `package-lock.json` names.
///
/// A copy of the lock in `node_modules` tells whether they are those: times of files change with each checkout.
pub(crate) fn node_packages() -> Outcome {
    node()?;
    let lock =
        fs::read(root().join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}."))?;
    let stamp = root().join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    eprintln!("Installing npm's packages …");
    let arguments =
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
    run(&mut program("npm", &arguments))?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}.", stamp.display()))
}

/// Finds Chromium and Firefox, and installs Debian's packages where one is missing.
///
/// The variables `CHROMIUM` and `FIREFOX` name other programs.
pub(crate) fn browsers() -> Outcome<Browsers> {
    if let Some(browsers) = present() {
        return Ok(browsers);
    }
    apt()?;
    present()
        .ok_or_else(|| "Debian's packages are installed, but chromium or firefox-esr is not found.".into())
}

fn node() -> Outcome {
    let advice = format!("Node {NODE} or newer is needed: https://nodejs.org");
    let version =
        output(&mut program("node", &["--version"])).map_err(|error| format!("{error} {advice}"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|part| part.parse().ok());
    if major.is_some_and(|major: u32| major >= NODE) {
        Ok(())
    } else {
        Err(format!("{advice}, not {version}."))
    }
}

fn present() -> Option<Browsers> {
    let named = |variable| std::env::var_os(variable).map(PathBuf::from);
    Some(Browsers {
        chromium: named("CHROMIUM").or_else(|| found(&["chromium"]))?,
        firefox: named("FIREFOX").or_else(|| found(&["firefox-esr", "firefox"]))?,
    })
}

fn apt() -> Outcome {
    let packages = PACKAGES.join(" ");
    let by_hand = format!("apt-get update && apt-get install -y --no-install-recommends {packages}");
    let refusal = || {
        format!(
            "The browser tests need Chromium and Firefox. Run as root `{by_hand}`, or name the programs in CHROMIUM and FIREFOX."
        )
    };
    found(&["apt-get"]).ok_or_else(refusal)?;
    let prefix = root_prefix().ok_or_else(refusal)?;
    eprintln!("Installing Debian's {packages} (some 300 MB, one to three minutes) …");
    let steps =
        [vec!["update"], [vec!["install", "-y", "--no-install-recommends"], PACKAGES.to_vec()].concat()];
    steps
        .iter()
        .try_for_each(|step| patiently(prefix, step))
        .map_err(|error| format!("{error}\n{}", refusal()))
}

/// How apt-get is started with the rights it needs: as root, or by a sudo that asks nothing.
fn root_prefix() -> Option<&'static [&'static str]> {
    if output(&mut program("id", &["-u"])).is_ok_and(|id| id.trim() == "0") {
        return Some(&["env"]);
    }
    output(&mut program("sudo", &["-n", "true"])).ok().map(|_| ["sudo", "-n", "env"].as_slice())
}

/// Runs apt-get, again and again while another process holds its lock.
fn patiently(prefix: &[&str], step: &[&str]) -> Outcome {
    let (first, rest) = prefix.split_first().unwrap_or((&"env", &[]));
    let arguments = [rest, &["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"], step].concat();
    for _ in 1..TRIES {
        match output(&mut program(first, &arguments)) {
            Err(error) if error.contains("ould not get lock") || error.contains("nable to acquire") => {
                sleep(PAUSE)
            }
            done => return done.map(drop),
        }
    }
    output(&mut program(first, &arguments)).map(drop)
}
