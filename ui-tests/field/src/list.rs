//! `crates.tsv`: what is tested.

use std::io;

/// A published package.
#[derive(Clone, Debug)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// Features that are on: its own beside its default ones, which `!default` takes off, and `OTHER/FEATURE` of what it depends on.
    pub features: Vec<String>,
    /// Features of `async-hygiene`: those that bear the names of what it uses.
    pub facts: Vec<String>,
    /// Targets that are not built (`test:NAME`, `example:NAME`, `bench:NAME`; `test:*` is all), dependencies of these (`dev:NAME`),
    /// and parts of the names of tests that are not run.
    pub skip: Vec<String>,
}

impl Package {
    /// The folder of its copies.
    pub fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    /// True if this target is left out.
    pub fn skips(&self, kind: &str, name: &str) -> bool {
        let mut targets = self.skip.iter().filter_map(|skip| skip.split_once(':'));
        targets.any(|(of, which)| of == kind && (which == "*" || which == name))
    }

    /// The tests that are left out: those with such a text in their names.
    pub fn skipped_tests(&self) -> impl Iterator<Item = &String> {
        self.skip.iter().filter(|skip| skip.split_once(':').is_none_or(|(_, rest)| rest.starts_with(':')))
    }
}

/// Reads the table: name, version, features, facts, what is left out and why.
pub fn read(table: &str) -> io::Result<Vec<Package>> {
    let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let packages = rows.skip(1).map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[name, version, features, facts, skip, _why] = &cells[..] else {
            return Err(io::Error::other(format!("crates.tsv: six columns are wanted: {row}")));
        };
        let list = |cell: &str| -> Vec<String> {
            cell.split(',')
                .map(str::trim)
                .filter(|entry| !entry.is_empty() && *entry != "-")
                .map(str::to_owned)
                .collect()
        };
        let (features, facts, skip) = (list(features), list(facts), list(skip));
        Ok(Package { name: name.to_owned(), version: version.to_owned(), features, facts, skip })
    });
    packages.collect()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_row() {
        let table = "name\tversion\tfeatures\tfacts\tskip\twhy\n\
                     a\t1.2.3\tx,y\ttokio\ttest:net,bench:*,mod::slow\tas it is\n";
        let package = &read(table).unwrap()[0];
        assert_eq!((package.folder().as_str(), package.features.len()), ("a-1.2.3", 2));
        assert!(package.skips("test", "net") && package.skips("bench", "any") && !package.skips("test", "other"));
        assert_eq!(package.skipped_tests().collect::<Vec<_>>(), ["mod::slow"]);
        assert!(read("name\na\tb\n").is_err());
    }

    #[test]
    fn the_table_is_readable() {
        let packages = read(include_str!("../crates.tsv")).unwrap();
        assert!(packages.len() >= 12, "{}", packages.len());
        assert!(packages.iter().any(|package| package.name == "mini-redis"));
    }
}
