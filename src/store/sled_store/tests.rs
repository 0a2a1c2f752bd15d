//! The store under trouble.

use super::*;

#[test]
fn a_second_opening_is_refused_and_a_closed_database_is_free_again() {
    let dir = tempfile::tempdir().unwrap();
    let first = SledStore::open(dir.path()).unwrap();
    assert!(matches!(
        SledStore::open(dir.path()),
        Err(StoreFault::InUse(_))
    ));
    first.close();
    drop(SledStore::open(dir.path()).unwrap());
    drop(SledStore::open(dir.path()).unwrap());
}
