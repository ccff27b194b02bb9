/* What gumbo would tell of its parsing, and nobody hears: its debugging lines, and the parse errors that Page asks it not to
 * keep (max_errors = 0). CMakeLists.txt includes this ahead of the gumbo sources that speak. 2 KB brotli in the page. */
#ifndef NEWSGLOSS_PAGE_GUMBO_QUIET_H
#define NEWSGLOSS_PAGE_GUMBO_QUIET_H

#include "error.h"
#include "util.h"

#define gumbo_debug(...) ((void)0)
#define gumbo_add_error(parser) ((GumboError*)0)

#endif
