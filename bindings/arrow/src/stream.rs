//! Checking and signing streams of record batches, whose columns are found by their names.

use std::sync::Arc;

use arrow_array::{Array, RecordBatch, RecordBatchReader};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use pushurl::{Checker, Facts, Origin, Protocol, PushUrl, Signer, Target};

use crate::check::{FactColumns, check, check_schema};
use crate::error::ColumnError;
use crate::sign::{SignColumns, sign, sign_schema};

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
        schema_of(input, read, &check_schema(), self.keep, &self.prefix)
    }

    fn facts<'b>(&self, all: Facts, batch: &'b RecordBatch) -> FactColumns<'b> {
        let column = |name: &Option<String>| column_of(batch, name.as_ref()?);
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
        let urls = required(batch, &self.names.url)?;
        let facts = self.names.facts(self.all, batch);
        let answers = check(&self.checker, urls, &facts).map_err(external)?;
        joined(batch, &answers, self.names.keep, &self.schema)
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

/// Where streams are to be pushed, and what does not come from columns.
#[derive(Clone, Debug)]
pub struct SignTarget {
    /// A URL that names the target, unsigned or with an old signature. If it is given, the domain, the form, the host, the port
    /// and the parameters are those of the URL.
    pub url: Option<String>,
    /// The push domain.
    pub domain: String,
    /// The AppName of rows without a column.
    pub app: String,
    /// The form of the URLs.
    pub protocol: Protocol,
    /// Another host.
    pub host: Option<String>,
    /// Another port.
    pub port: Option<u16>,
    /// Parameters that are carried along unsigned.
    pub params: Vec<(String, String)>,
    /// The expiration time of rows without a column, in Unix seconds.
    pub until: i64,
    /// When the URLs are signed, in Unix seconds.
    pub now: i64,
}

impl SignTarget {
    /// As the core takes it.
    #[must_use]
    pub fn origin(&self) -> Origin<'_> {
        if let Some(url) = &self.url {
            return Origin::of(&Target::from_url(&PushUrl::split(url)));
        }
        let mut origin = Origin::new(&self.domain).with_protocol(self.protocol);
        if let Some(host) = &self.host {
            origin = origin.with_host(host);
        }
        if let Some(port) = self.port {
            origin = origin.with_port(port);
        }
        for (name, value) in &self.params {
            origin = origin.with_param(name, value);
        }
        origin
    }
}

/// The names of the columns that are signed, and what becomes of the others.
#[derive(Clone, Debug)]
pub struct SignNames {
    /// The StreamNames.
    pub stream: String,
    /// The AppNames.
    pub app: Option<String>,
    /// The expiration times.
    pub expires: Option<String>,
    /// Whether the columns of the input come before the answers.
    pub keep: bool,
    /// What the names of the answers begin with, so that they differ from those of the input.
    pub prefix: String,
}

impl SignNames {
    /// The columns of the answers to an input.
    ///
    /// # Errors
    /// [`ColumnError`] if a column is missing, or an answer has the name of a column that is kept.
    pub fn schema(&self, input: &Schema) -> Result<SchemaRef, ColumnError> {
        let read = [Some(&self.stream), self.app.as_ref(), self.expires.as_ref()];
        schema_of(input, read, &sign_schema(), self.keep, &self.prefix)
    }
}

/// The URLs of a stream of names, a batch for each batch. It reads nothing ahead.
pub struct SignStream<R> {
    input: R,
    signer: Signer,
    target: SignTarget,
    names: SignNames,
    schema: SchemaRef,
}

impl<R: RecordBatchReader> SignStream<R> {
    /// Signs each batch of a stream when it is asked for.
    ///
    /// # Errors
    /// [`ColumnError`] if a column is missing, or an answer has the name of a column that is kept.
    pub fn new(
        input: R,
        signer: Signer,
        target: SignTarget,
        names: SignNames,
    ) -> Result<Self, ColumnError> {
        let schema = names.schema(&input.schema())?;
        Ok(Self {
            input,
            signer,
            target,
            names,
            schema,
        })
    }

    fn answer(&self, batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
        let (names, target) = (&self.names, &self.target);
        let column = |name: &Option<String>| column_of(batch, name.as_ref()?);
        let columns = SignColumns {
            streams: required(batch, &names.stream)?,
            apps: column(&names.app),
            app: &target.app,
            expires: column(&names.expires),
            until: target.until,
        };
        let answers = sign(&self.signer, &target.origin(), &columns, target.now);
        joined(batch, &answers.map_err(external)?, names.keep, &self.schema)
    }
}

impl<R: RecordBatchReader> Iterator for SignStream<R> {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = self.input.next()?;
        Some(batch.and_then(|batch| self.answer(&batch)))
    }
}

impl<R: RecordBatchReader> RecordBatchReader for SignStream<R> {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

/// The columns that are kept and those of the answers, if the input has those that are read.
fn schema_of<'n>(
    input: &Schema,
    read: impl IntoIterator<Item = Option<&'n String>>,
    answers: &Schema,
    keep: bool,
    prefix: &str,
) -> Result<SchemaRef, ColumnError> {
    for name in read.into_iter().flatten() {
        if input.field_with_name(name).is_err() {
            return Err(ColumnError::Missing(name.clone()));
        }
    }
    let mut fields: Vec<Arc<Field>> = match keep {
        true => input.fields().to_vec(),
        false => Vec::new(),
    };
    for answer in answers.fields() {
        let name = format!("{prefix}{}", answer.name());
        if fields.iter().any(|field| *field.name() == name) {
            return Err(ColumnError::Twice(name));
        }
        fields.push(Arc::new(answer.as_ref().clone().with_name(name)));
    }
    Ok(Arc::new(Schema::new(fields)))
}

/// The columns that are kept, and those of the answers.
fn joined(
    batch: &RecordBatch,
    answers: &RecordBatch,
    keep: bool,
    schema: &SchemaRef,
) -> Result<RecordBatch, ArrowError> {
    let mut columns = match keep {
        true => batch.columns().to_vec(),
        false => Vec::new(),
    };
    columns.extend(answers.columns().iter().cloned());
    RecordBatch::try_new(Arc::clone(schema), columns)
}

fn column_of<'b>(batch: &'b RecordBatch, name: &str) -> Option<&'b dyn Array> {
    Some(batch.column_by_name(name)?.as_ref())
}

fn required<'b>(batch: &'b RecordBatch, name: &str) -> Result<&'b dyn Array, ArrowError> {
    column_of(batch, name).ok_or_else(|| external(ColumnError::Missing(name.to_owned())))
}

fn external(error: ColumnError) -> ArrowError {
    ArrowError::ExternalError(Box::new(error))
}
