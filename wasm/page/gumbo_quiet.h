/* Compiles gumbo without its debugging lines and parse errors, which nobody reads (Page sets max_errors = 0). CMakeLists.txt
 * includes this ahead of the sources of gumbo that make them. It spares the page 2 KB brotli. */
#ifndef NEWSGLOSS_PAGE_GUMBO_QUIET_H
#define NEWSGLOSS_PAGE_GUMBO_QUIET_H

#include "error.h"
#include "util.h"

#define gumbo_debug(...) ((void)0)
#define gumbo_add_error(parser) ((GumboError*)0)

#endif
