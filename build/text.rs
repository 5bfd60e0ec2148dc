//! Stands in for the library's module: no name is read here.

pub struct UnknownName;
