//! A policy fault as an error.

use crate::generated::enums::PolicyFault;

impl core::error::Error for PolicyFault {}
