//! What warns. The traits that are asked are those in scope where the macro stands: `Guards`, `GuardsThrough`, `Asks`
//! and `GivenBack`.

/// One exception, two, and so on.
macro_rules! exceptions {
    ($($R:ident $E:ident $W:ident $L:ident)*) => { exceptions!(@ [] $([$R $E $W $L])*); };
    (@ [$([$R:ident $E:ident $W:ident $L:ident])*] [$r:ident $e:ident $w:ident $l:ident] $($rest:tt)*) => {
        impl<'a, K, $($R: ?Sized, $E, $W, $L,)* $r: ?Sized, $e, $w, $l> Exceptions<($($E,)* $e,), ($($W,)* $w,), ($($L,)* $l,), K>
            for ($(&'a $R,)* &'a $r,)
        where
            $r: Asks<$e, $w, $l>,
            $l: ExceptFor<K>,
            $($R: Asks<$E, $W, $L>,)*
            ($(&'a $R,)*): Exceptions<($($E,)*), ($($W,)*), ($($L,)*), <$l as ExceptFor<K>>::Out>,
        {
            type Left = <($(&'a $R,)*) as Exceptions<($($E,)*), ($($W,)*), ($($L,)*), <$l as ExceptFor<K>>::Out>>::Left;
        }
        exceptions!(@ [$([$R $E $W $L])* [$r $e $w $l]] $($rest)*);
    };
    (@ $known:tt) => {};
}

macro_rules! warnings {
    () => {
        /// A warning, if this is a guard of kind `Kind`. The type of the result decides: `Site` must be used.
        ///
        /// In a box, because of a bare value rustc says that `let _ = …` is the remedy, and shows where, which is wrong here.
        #[inline(always)]
        pub fn warn<Kind, Site, T, V, K>(_: &T, _: V, _: PhantomData<Kind>, _: Site) -> Box<K::Out>
        where
            T: Guards<V, K> + ?Sized,
            K: Names<Kind, Site>,
        {
            unreachable!("probes never run")
        }

        /// As [`warn`], after a method that may have taken the value.
        #[inline(always)]
        pub fn warn_through<Kind, Site, T, V, K>(_: &T, _: V, _: PhantomData<Kind>, _: Site) -> Box<K::Out>
        where
            T: GuardsThrough<V, K> + ?Sized,
            K: Names<Kind, Site>,
        {
            unreachable!("probes never run")
        }

        /// A warning, if this is a guard of any kind.
        #[inline(always)]
        pub fn warn_any<Site, T, V, K>(_: &T, _: V, _: Site) -> Box<K::Out>
        where
            T: Guards<V, K> + ?Sized,
            K: NamesAny<Site>,
        {
            unreachable!("probes never run")
        }

        /// A warning, if the type has the fact.
        #[inline(always)]
        pub fn warn_type<Q, Site, T, V, K>(_: &T, _: V, _: PhantomData<Q>, _: Site) -> Box<K::Out>
        where
            T: Asks<Q, V, K> + ?Sized,
            K: NamesAny<Site>,
        {
            unreachable!("probes never run")
        }

        /// A warning, if the type has the fact and `R` is no exception.
        #[inline(always)]
        pub fn warn_type_unless<Q, E, Site, T, R, V, K, W, L>(
            _: &T,
            _: V,
            _: &R,
            _: W,
            _: PhantomData<(Q, E)>,
            _: Site,
        ) -> Box<<L::Out as NamesAny<Site>>::Out>
        where
            T: Asks<Q, V, K> + ?Sized,
            R: Asks<E, W, L> + ?Sized,
            L: ExceptFor<K, Out: NamesAny<Site>>,
        {
            unreachable!("probes never run")
        }

        /// What is left of the answer `K` to a question about something else, when each of these may be an exception: `Es` are the questions, `Ws`
        /// the verdicts, `Ls` the answers.
        pub trait Exceptions<Es, Ws, Ls, K> {
            type Left;
        }

        impl<K> Exceptions<(), (), (), K> for () {
            type Left = K;
        }

        exceptions!(R1 E1 W1 L1 R2 E2 W2 L2 R3 E3 W3 L3 R4 E4 W4 L4 R5 E5 W5 L5 R6 E6 W6 L6 R7 E7 W7 L7 R8 E8 W8 L8);

        /// A warning, if the type has the fact and none of `X` is an exception.
        #[inline(always)]
        pub fn warn_type_unless_any<Q, Es, Site, T, V, K, X, Ws, Ls>(
            _: &T,
            _: V,
            _: X,
            _: Ws,
            _: PhantomData<(Q, Es)>,
            _: Site,
        ) -> Box<<X::Left as NamesAny<Site>>::Out>
        where
            T: Asks<Q, V, K> + ?Sized,
            X: Exceptions<Es, Ws, Ls, K, Left: NamesAny<Site>>,
        {
            unreachable!("probes never run")
        }

        /// A warning, if it matters that the value is lost.
        #[inline(always)]
        pub fn warn_unless_given_back<Lint, Site, T, V, K, W, L, X, M>(
            _: &T,
            _: V,
            _: W,
            _: X,
            _: PhantomData<Lint>,
            _: Site,
        ) -> Box<<M::Out as NamesAny<Site>>::Out>
        where
            T: GivenBack<W, L> + Guards<X, M> + ?Sized,
            V: Certainly<Lint, K>,
            L: ExceptFor<K>,
            M: ExceptFor<L::Out, Out: NamesAny<Site>>,
        {
            unreachable!("probes never run")
        }
    };
}
