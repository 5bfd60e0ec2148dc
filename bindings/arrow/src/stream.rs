//! Checking a stream of record batches, whose columns are found by their names.

use std::sync::Arc;

use arrow_array::{Array, RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use pushurl::{Checker, Facts};

use crate::check::{FactColumns, check, check_schema};
use crate::error::ColumnError;

/// The names of the columns that are read, and what becomes of the others.
#[derive(Clone, Debug)]
pub struct CheckNames {
    /// The URLs.
    pub url: String,
    /// The time of each push.
    pub now: Option<String>,
    /// The client's address.
    pub client: Option<String>,
    /// How many other pushes of the account are live.
    pub live_total: Option<String>,
    /// How many other pushes of the stream are live.
    pub live_same: Option<String>,
    /// The highest priority among them.
    pub live_priority: Option<String>,
    /// The answer of the customer's own authentication.
    pub hook: Option<String>,
    /// Whether the columns of the input come before the answers.
    pub keep: bool,
    /// What the names of the answers begin with, so that they differ from those of the input.
    pub prefix: String,
}

impl CheckNames {
    /// URLs alone.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            now: None,
            client: None,
            live_total: None,
            live_same: None,
            live_priority: None,
            hook: None,
            keep: false,
            prefix: String::new(),
        }
    }

    /// The columns of the answers to an input.
    ///
    /// # Errors
    /// [`ColumnError`] if a column is missing, or an answer has the name of a column that is kept.
    pub fn schema(&self, input: &Schema) -> Result<SchemaRef, ColumnError> {
        let read = [
            Some(&self.url),
            self.now.as_ref(),
            self.client.as_ref(),
            self.live_total.as_ref(),
            self.live_same.as_ref(),
            self.live_priority.as_ref(),
            self.hook.as_ref(),
        ];
        for name in read.into_iter().flatten() {
            if input.field_with_name(name).is_err() {
                return Err(ColumnError::Missing(name.clone()));
            }
        }
        let mut fields: Vec<Arc<Field>> = match self.keep {
            true => input.fields().to_vec(),
            false => Vec::new(),
        };
        for answer in check_schema().fields() {
            let name = format!("{}{}", self.prefix, answer.name());
            if fields.iter().any(|field| *field.name() == name) {
                return Err(ColumnError::Twice(name));
            }
            fields.push(Arc::new(answer.as_ref().clone().with_name(name)));
        }
        Ok(Arc::new(Schema::new(fields)))
    }

    fn facts<'b>(&self, all: Facts, batch: &'b RecordBatch) -> FactColumns<'b> {
        let column = |name: &Option<String>| -> Option<&'b dyn Array> {
            let column = batch.column_by_name(name.as_ref()?)?;
            Some(column.as_ref())
        };
        FactColumns {
            all,
            now: column(&self.now),
            client: column(&self.client),
            live_total: column(&self.live_total),
            live_same: column(&self.live_same),
            live_priority: column(&self.live_priority),
            hook: column(&self.hook),
        }
    }
}

/// The answers to a stream, a batch for each batch. It reads nothing ahead.
pub struct CheckStream<R> {
    input: R,
    checker: Checker,
    all: Facts,
    names: CheckNames,
    schema: SchemaRef,
}

impl<R: RecordBatchReader> CheckStream<R> {
    /// Checks each batch of a stream when it is asked for. `all` are the facts of rows without a column of their own.
    ///
    /// # Errors
    /// [`ColumnError`] if a column is missing, or an answer has the name of a column that is kept.
    pub fn new(
        input: R,
        checker: Checker,
        all: Facts,
        names: CheckNames,
    ) -> Result<Self, ColumnError> {
        let schema = names.schema(&input.schema())?;
        Ok(Self {
            input,
            checker,
            all,
            names,
            schema,
        })
    }

    fn answer(&self, batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
        let urls = batch
            .column_by_name(&self.names.url)
            .ok_or_else(|| external(ColumnError::Missing(self.names.url.clone())))?;
        let facts = self.names.facts(self.all, batch);
        let answers = check(&self.checker, urls, &facts).map_err(external)?;
        let mut columns = match self.names.keep {
            true => batch.columns().to_vec(),
            false => Vec::new(),
        };
        columns.extend(answers.columns().iter().cloned());
        RecordBatch::try_new(Arc::clone(&self.schema), columns)
    }
}

impl<R: RecordBatchReader> Iterator for CheckStream<R> {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = self.input.next()?;
        Some(batch.and_then(|batch| self.answer(&batch)))
    }
}

impl<R: RecordBatchReader> RecordBatchReader for CheckStream<R> {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

fn external(error: ColumnError) -> ArrowError {
    ArrowError::ExternalError(Box::new(error))
}
