//! Its tests run what is annotated.
