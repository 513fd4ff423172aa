//! Blocking calls.

use crate::__private::tagged::Tagged;
use crate::__private::{Answers, PhantomData};
use crate::facts::Blocking;
use crate::lints;

/// Does the method `Method` block, with `Instead` as the way out?
pub struct Blocks<Method, Instead>(PhantomData<(Method, Instead)>);

impl<T, Method, Instead> Answers<Blocks<Method, Instead>, lints::blocking_call> for T where
    T: Blocking<Method, (), Instead> + ?Sized
{
}
impl<T, Method, Instead, Tag> Answers<Tagged<Blocks<Method, Instead>, Tag>, lints::blocking_call> for T where
    T: Blocking<Method, Tag, Instead> + ?Sized
{
}
