// Facts of the build that the manifest passes in.
#ifndef SAYSO_CBUILD_H
#define SAYSO_CBUILD_H

/// Returns the commit that the program was built from; an empty string if the build was not given one.
const char *build_commit(void);
#endif
