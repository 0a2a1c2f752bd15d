//! Scenarios in the language of the village, over HTTP.
