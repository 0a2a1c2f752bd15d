//! The picture is looked at with eyes (`docs/screenshots/`); here is what eyes can't see.

use super::{Mark, Node, Sign, Tree};
use crate::report::Picture;

fn node(depth: u32, mark: Mark) -> Node {
    Node {
        depth,
        mark,
        initials: "S.W.".to_owned(),
        words: "isolasi, hari ke-4 dari 14".to_owned(),
        result: "non-reaktif".to_owned(),
    }
}

fn tree(nodes: Vec<Node>) -> Tree {
    Tree {
        title: "Kontak B.S.".to_owned(),
        subtitle: "Minggu, 12 April 2020".to_owned(),
        nodes,
        signs: Mark::ALL
            .into_iter()
            .map(|mark| Sign {
                mark,
                words: "arti".to_owned(),
            })
            .collect(),
        more: None,
    }
}

fn png(tree: &Tree) -> Vec<u8> {
    Picture::Tree(Box::new(tree.clone())).png().unwrap()
}

#[test]
fn a_kept_recipe_makes_the_same_picture() {
    let recipe = tree(vec![node(0, Mark::Case), node(1, Mark::Isolating)]);
    let picture = Picture::Tree(Box::new(recipe));
    let kept = serde_json::to_string(&picture).unwrap();
    let again: Picture = serde_json::from_str(&kept).unwrap();
    assert!(again.png().unwrap() == picture.png().unwrap());
}

#[test]
fn a_recipe_as_it_was_first_kept_is_still_drawn() {
    let kept = r#"{"tree":{"title":"T","subtitle":"S","nodes":[{"depth":0,"mark":"case",
        "initials":"A.B.","words":"w","result":""}],"signs":[{"mark":"lost","words":"w"}]}}"#;
    let picture: Picture = serde_json::from_str(kept).unwrap();
    assert!(picture.png().unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn every_mark_has_a_shape_of_its_own() {
    let mut seen: Vec<Vec<u8>> = Vec::new();
    for mark in Mark::ALL {
        let drawn = png(&tree(vec![node(0, Mark::Case), node(1, mark)]));
        assert!(!seen.contains(&drawn), "{mark:?}");
        seen.push(drawn);
    }
}

#[test]
fn where_somebody_stands_is_seen() {
    let flat = tree(vec![
        node(0, Mark::Case),
        node(1, Mark::Case),
        node(1, Mark::Lost),
    ]);
    let deep = tree(vec![
        node(0, Mark::Case),
        node(1, Mark::Case),
        node(2, Mark::Lost),
    ]);
    assert!(png(&flat) != png(&deep));
}

#[test]
fn anything_can_be_drawn() {
    let many = (0..200)
        .map(|place| node(place % 9, Mark::Isolating))
        .collect();
    let odd = Node {
        initials: "Ж.漢.".to_owned(),
        words: "x".repeat(500),
        result: "y".repeat(60),
        ..node(u32::MAX, Mark::Sought)
    };
    for nodes in [Vec::new(), vec![node(5, Mark::Lost)], vec![odd], many] {
        assert!(png(&tree(nodes)).starts_with(b"\x89PNG"));
    }
}
