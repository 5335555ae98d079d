/* today.h -- the only calendar. */
#ifndef CLI_TODAY_H
#define CLI_TODAY_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Today's day number (base/date.h) where the system is.  Returns false if the
 * system cannot tell, or tells a year outside 1 to 9999.
 */
bool today_read(int32_t *day);

#endif
