use super::*;

#[test]
fn the_file_that_is_shipped_is_right() {
    let config = Config::example().unwrap();
    let village = config.villages.first().unwrap();
    let (first, _) = village.numbers_to_call().next().unwrap();
    assert_eq!(first, "Puskesmas Karangjati");
    assert_eq!(village.rt.len(), 10);
    assert_eq!(config.data_dir, Path::new("config/../data"));
}
