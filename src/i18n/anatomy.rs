//! How a written sentence is put together: its texts, the arguments it takes, and the
//! sentences it refers to.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};

/// Name and pattern of a sentence or a term (with its `-`).
pub(super) fn named<'a>(entry: &'a Entry<&'a str>) -> Option<(String, &'a Pattern<&'a str>)> {
    match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.value.as_ref()?)),
        Entry::Term(term) => Some((format!("-{}", term.id.name), &term.value)),
        Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    }
}

/// The texts of a pattern with one letter for each placeable: that of the
/// sentence itself, and that of each of its variants.
pub(super) fn skeletons(pattern: &Pattern<&str>) -> Vec<String> {
    let mut own = String::new();
    let mut inner = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => own.push_str(value),
            PatternElement::Placeable { expression } => {
                own.push('x');
                if let Expression::Select { variants, .. } = expression {
                    inner.extend(
                        variants
                            .iter()
                            .flat_map(|variant| skeletons(&variant.value)),
                    );
                }
            }
        }
    }
    inner.push(own);
    inner
}

/// What a pattern needs from outside.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) arguments: BTreeSet<String>,
    pub(super) references: BTreeSet<String>,
}

/// What a pattern needs from outside.
pub(super) fn parts(pattern: &Pattern<&str>) -> Parts {
    let mut parts = Parts::default();
    parts.of_pattern(pattern);
    parts
}

impl Parts {
    fn of_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.of_expression(expression),
            }
        }
    }

    fn of_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.of_inline(inline),
            Expression::Select { selector, variants } => {
                self.of_inline(selector);
                for variant in variants {
                    self.of_pattern(&variant.value);
                }
            }
        }
    }

    fn of_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.of_call(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.of_call(arguments),
            InlineExpression::Placeable { expression } => self.of_expression(expression),
        }
    }

    fn of_call(&mut self, call: &CallArguments<&str>) {
        for value in &call.positional {
            self.of_inline(value);
        }
        for named in &call.named {
            self.of_inline(&named.value);
        }
    }
}
