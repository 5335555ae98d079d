/* SPDX-License-Identifier: MIT */
/* empty.c -- does nothing: what starting any program costs. */
int main(void)
{
    return 0;
}
