# SPDX-License-Identifier: MIT
# ind-biometrics -- `make help` lists the targets.

MODE ?= release
BUILD ?= build/$(MODE)
CC ?= cc
OBJCOPY ?= objcopy
PACK ?= rules/ind-biometrics.json# the rules inside the program, which is named after them
NAME ?= $(basename $(notdir $(PACK)))

# Folders as GNU names them, under DESTDIR.
PREFIX ?= /usr/local
prefix ?= $(PREFIX)
exec_prefix ?= $(prefix)
bindir ?= $(exec_prefix)/bin
libdir ?= $(exec_prefix)/lib
includedir ?= $(prefix)/include
datarootdir ?= $(prefix)/share
datadir ?= $(datarootdir)
mandir ?= $(datarootdir)/man
docdir ?= $(datarootdir)/doc/$(NAME)
# Unless XDG_DATA_DIRS says otherwise, fish looks in /usr and in /etc.
fishdir ?= $(if $(filter /usr/local,$(prefix)),/etc/fish/completions,$(datadir)/fish/vendor_completions.d)
INSTALL ?= install

# The one place of the version is elig.h.
VERSION := $(shell sed -n 's/^.define ELIG_VERSION "\(.*\)"/\1/p' include/elig.h)
SONAME = libelig.so.$(firstword $(subst ., ,$(VERSION)))

# Flags of our own stand first; CPPFLAGS, CFLAGS and LDFLAGS of whoever builds
# come last, and add.
accepted = $(shell $(CC) -Werror $(1) -E -x c /dev/null >/dev/null 2>&1 && echo $(1))
HARDENING := $(if $(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),,-D_FORTIFY_SOURCE=2) \
	-fstack-protector-strong $(foreach flag,-fstack-clash-protection \
	-fcf-protection -mbranch-protection=standard,$(call accepted,$(flag)))
own_cflags_release = -O2 -g $(HARDENING)
own_cflags_debug = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
own_cflags_thread = -O1 -g -fsanitize=thread -fno-omit-frame-pointer
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wswitch-enum -Wformat=2 -pedantic $(WERROR)
WERROR ?=# -Werror in .ci/run: a newer compiler's warning stops nobody from building
own_cppflags = -D_POSIX_C_SOURCE=200809L -Iinclude -Isrc
own_cflags = -std=c11 -fPIC -fvisibility=hidden -ffile-prefix-map=$(CURDIR)=. \
	$(WARNINGS) $(own_cflags_$(MODE))
own_ldflags_release = -Wl,-O1,-z,relro,-z,now,--as-needed
own_ldflags = $(own_ldflags_$(MODE))
COMPILE = $(CC) $(own_cppflags) $(own_cflags) $(CPPFLAGS) $(CFLAGS)
LINK = $(CC) $(own_cflags) $(CFLAGS) $(own_ldflags) $(LDFLAGS)
Q = $(if $(V),,@)# make V=1 shows the commands

PROGRAM = $(BUILD)/$(NAME)
LIBRARY = $(BUILD)/libelig.a
SHARED = $(BUILD)/libelig.so
INNER = $(BUILD)/inner.a# the library's objects, their inner names still visible
SUPPORT = $(BUILD)/support.a# what tests share
EMBED ?= $(BUILD)/embed# for a cross build: one that runs here

library_c = $(filter-out src/cli/% src/embed/%,$(wildcard src/*/*.c))
embed_c = $(wildcard src/embed/*.c)
cli_c = $(wildcard src/cli/*.c src/cli/*/*.c)
unit_c = $(wildcard tests/unit/test_*.c tests/property/test_*.c)
random_c = tests/property/random_pack.c
table_c = tests/bench/verify_table.c
support_c = $(table_c) $(filter-out $(unit_c),$(wildcard tests/unit/*.c tests/property/*.c))
tool_c = $(wildcard tests/cli/*.c tests/oracle/*.c) tests/bench/start.c \
	tests/bench/empty.c
bench_c = $(filter-out $(tool_c) $(table_c) tests/bench/hand_wired.c,$(wildcard tests/bench/*.c))
example_c = $(wildcard tests/example/*.c)
objects = $(patsubst %.c,$(BUILD)/%.o,$(1))
programs = $(patsubst %.c,$(BUILD)/%,$(1))

all: $(PROGRAM) $(LIBRARY) $(SHARED)

$(PROGRAM): $(call objects,$(cli_c)) $(BUILD)/embedded.o $(BUILD)/schemas.o $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -pie -o $@ $^ -lcjson -pthread

$(INNER): $(call objects,$(library_c))
$(SUPPORT): $(call objects,$(support_c))
$(INNER) $(SUPPORT):
	$(Q)rm -f $@ && $(AR) rcs $@ $^

# One object in which only the names of elig.h can be seen, so that a program
# may have functions of the same names as ours.
$(LIBRARY): $(call objects,$(library_c))
	@echo "  LD $@"
	$(Q)$(LD) -r -o $(BUILD)/elig.o $^
	$(Q)$(OBJCOPY) --localize-hidden $(BUILD)/elig.o
	$(Q)rm -f $@ && $(AR) rcs $@ $(BUILD)/elig.o

$(SHARED): $(call objects,$(library_c))
	@echo "  LD $@"
	$(Q)$(LINK) -shared -Wl,-soname,$(SONAME) -o $@ $^ -lcjson
	$(Q)ln -sf $(@F) $(BUILD)/$(SONAME)

$(BUILD)/tests/%.o: private own_cppflags += -Itests

$(BUILD)/src/cli/%.o: private own_cppflags += -DPROGRAM='"$(NAME)"'

# What everything is built with: other flags build everything anew.
$(BUILD)/flags: export said = $(COMPILE) $(own_ldflags) $(LDFLAGS) $(NAME)
$(BUILD)/flags: again
	@mkdir -p $(@D)
	@echo "$$said" | cmp -s - $@ || echo "$$said" >$@

$(BUILD)/%.o: %.c $(BUILD)/flags Makefile
	@mkdir -p $(@D)
	@echo "  CC $<"
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(BUILD)/embed: $(call objects,$(embed_c)) $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^ -lcjson

$(BUILD)/embedded.c: $(PACK) $(EMBED)
	@mkdir -p $(@D)
	@echo "  EMBED $<"
	$(Q)$(EMBED) $< > $@.new && mv $@.new $@

# A schema for each file of the folder, with what it uses of common.json; that of
# cases, with what it uses of the pack's.
schema_in = src/cli/schema
schemas = $(BUILD)/schema/pack.schema.json $(patsubst \
	$(schema_in)/%.json,$(BUILD)/schema/%.schema.json,$(filter-out \
	%/common.json,$(wildcard $(schema_in)/*.json)))
$(BUILD)/schema/pack.schema.json: rules/pack-1.schema.json
	@mkdir -p $(@D)
	@cp $< $@

bundle = mkdir -p $(@D) && awk -f $(schema_in)/bundle.awk $(wordlist 1,2,$^) >$@.new && mv $@.new $@
$(BUILD)/schema/cases.schema.json: rules/pack-1.schema.json $(schema_in)/cases.json $(schema_in)/bundle.awk
	@$(bundle)

$(BUILD)/schema/%.schema.json: $(schema_in)/common.json $(schema_in)/%.json $(schema_in)/bundle.awk
	@$(bundle)

$(BUILD)/schemas.c: $(schemas) $(schema_in)/lines.awk
	@echo "  EMBED $(BUILD)/schema"
	$(Q)LC_ALL=C awk -f $(schema_in)/lines.awk $(schemas) >$@.new && mv $@.new $@

$(BUILD)/embedded.o $(BUILD)/schemas.o: %.o: %.c $(BUILD)/flags Makefile
	@echo "  CC $<"
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

$(BUILD)/tests/unit/test_embedded: $(BUILD)/embedded.o \
	$(call objects,$(filter-out %/embed.c,$(embed_c)))

$(BUILD)/tests/unit/test_elig_numbers: private own_ldflags += \
	-Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc

$(BUILD)/tests/unit/test_lines: $(call objects,src/cli/files/lines.c src/cli/files/stream.c)

$(call programs,$(unit_c)): %: %.o $(SUPPORT) $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $(filter %.o,$^) $(SUPPORT) $(INNER) \
		-lcmocka -lcjson -lm

$(call programs,$(tool_c)): %: %.o
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^

$(call objects,$(example_c)): private own_cppflags = -D_POSIX_C_SOURCE=200809L -Iinclude

$(call programs,$(example_c)): %: %.o $(LIBRARY)
$(call programs,$(bench_c)): %: %.o $(INNER)
$(BUILD)/tests/bench/verify: $(call objects,$(table_c))
$(call programs,$(example_c) $(bench_c)):
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^ -lcjson

.SECONDARY: # keep objects of test programs

# What is to be built needs what deps installs, also with -j.
ifneq (,$(filter deps,$(MAKECMDGOALS)))
.NOTPARALLEL:
endif

run: $(PROGRAM) ## build, then start the questionnaire
	@$(PROGRAM) || { s=$$?; [ $$s -eq 4 ] || exit $$s; } # 4: stopped halfway

tests: $(PROGRAM) $(INNER) $(LIBRARY) $(SHARED) $(call programs,$(unit_c) $(tool_c) $(example_c)) ## build all tests

test: tests ## build and run all tests
	@BUILD=$(BUILD) MODE=$(MODE) CC="$(CC)" \
		EXAMPLE_FLAGS="$(own_cflags_$(MODE))" tests/run

oracle = $(BUILD)/tests/buddy/bdd
$(oracle): %: %.o $(call objects,$(random_c)) $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^ -lbdd -lcjson

test-oracle: ## compare proofs with those of BuDDy, which it installs
	@BUILD=$(BUILD) MAKE="$(MAKE)" tests/buddy/run

sql_rows = $(BUILD)/tests/sql/rows
$(sql_rows): %: %.o $(call objects,$(random_c)) $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $(filter %.o,$^) $(INNER) -lcjson

test-sql: $(PROGRAM) $(sql_rows) $(BUILD)/tests/oracle/oracle ## run the exported SQL in four databases
	@BUILD=$(BUILD) tests/sql/run

$(BUILD)/tests/differential/decide: %: %.o $(call objects,$(random_c)) $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^ -lsqlite3 -lcjson

test-differential: ## decide random packs in six ways; PACKS=N, SEED=N
	@BUILD=$(BUILD) MAKE="$(MAKE)" tests/differential/run

test-jsonlogic: $(PROGRAM) $(sql_rows) $(BUILD)/tests/oracle/oracle ## run the exported JsonLogic in two engines
	@BUILD=$(BUILD) tests/jsonlogic/run

test-html: $(PROGRAM) ## look at result pages in Chromium, which it installs
	@PROGRAM=$(PROGRAM) MODULES=build/html tests/html/run

test-many: $(PROGRAM) $(call programs,$(unit_c)) ## property tests on ten times as many packs
	@BUILD=$(BUILD) tests/many

hook = $(BUILD)/tests/memory/hook
$(hook).so: $(hook).o
	@echo "  LD $@"
	$(Q)$(LINK) -shared -o $@ $^

$(BUILD)/tests/memory/library: %: %.o $(hook).o $(LIBRARY)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^ -lcjson

test-memory: $(PROGRAM) $(hook).so $(BUILD)/tests/memory/library ## let memory run out everywhere; SAMPLES=N: in more places
	@BUILD=$(BUILD) tests/memory/run

short = $(BUILD)/tests/io/short
$(short).so: $(short).o
	@echo "  LD $@"
	$(Q)$(LINK) -shared -o $@ $^

test-io: $(PROGRAM) $(short).so ## let the system fail under all calls, which takes strace; SAMPLES=N: more of them
	@BUILD=$(BUILD) tests/io/run

days = $(BUILD)/tests/dates/days
$(days): %: %.o $(INNER)
	@echo "  LD $@"
	$(Q)$(LINK) -o $@ $^

clock = $(BUILD)/tests/dates/clock
$(clock).so: $(clock).o
	@echo "  LD $@"
	$(Q)$(LINK) -shared -o $@ $^

test-dates: $(PROGRAM) $(days) $(clock).so ## all days of 9999 years, and today around midnight in all time zones
	@BUILD=$(BUILD) tests/dates/run

repro: $(clock).so ## build twice, in different surroundings, and compare the bytes
	@BUILD=$(BUILD) tests/repro/run

test-syscalls: $(PROGRAM) ## look at all that the program asks of the system, which takes strace
	@BUILD=$(BUILD) tests/syscalls/run

test-bounds: $(PROGRAM) ## time and memory of all commands on packs made to be hard
	@BUILD=$(BUILD) tests/bounds/run

test-portable: tests ## build with musl, for 32 bits and for a big-endian machine, and decide there
	@BUILD=$(BUILD) tests/portable/run

test-install: all ## install into a folder, and build programs from that alone
	@BUILD=$(BUILD) MODULES=$(CURDIR)/build/install tests/install/run
	@BUILD=$(BUILD) CC='$(CC)' tests/install/own

test-completion: all ## try the completions in bash, zsh and fish, which it installs
	@BUILD=$(BUILD) MAKE="$(MAKE)" tests/completion/run

test-schema: tests ## hold all JSON and all packs against the JSON Schemas, in ajv
	@BUILD=$(BUILD) MODULES=$(CURDIR)/build/schema tests/schema/run

test-man: all ## look at the man pages, and run their examples; installs mandoc
	@BUILD=$(BUILD) MAKE="$(MAKE)" CC="$(CC)" tests/man/run

test-package: ## build the Debian packages, install and run them in a bare Debian
	@tests/package/run

test-newcomer: ## run all that README.md shows in a bare Debian, as somebody new to it
	@tests/newcomer/run

bench: $(PROGRAM) $(call programs,$(tool_c) $(bench_c)) ## measure against yardsticks
	@BUILD=$(BUILD) CC="$(CC)" tests/bench/run

sources = $(shell find include src tests -name '*.[ch]')
format: ## lay out the code as .clang-format says
	@clang-format -i $(sources)
format-check: ## fail where the code is laid out otherwise
	@clang-format --dry-run -Werror $(sources)

tidy: ## fail where clang-tidy sees a bug; DAY=N: the slow part on a third of the files
	@FLAGS='$(own_cppflags) -DPROGRAM="$(NAME)" -std=c11' DAY=$(DAY) .ci/tidy

compdb: ## how each file is compiled, for editors: build/compile_commands.json
	@mkdir -p build && for file in $(filter %.c,$(sources)); do printf \
		'%s{"directory":"%s","file":"%s","command":"%s -c %s"}' "$${comma-[}" \
		'$(CURDIR)' "$$file" '$(COMPILE) -Itests' "$$file"; \
		comma=,; done >build/compile_commands.json && \
		echo ']' >>build/compile_commands.json

deps: ## install what building needs (Debian); with test or tidy, also that
	@sh .ci/deps $(sort $(filter tidy,$(MAKECMDGOALS)) $(if $(filter test%,$(MAKECMDGOALS)),test))

# Where each file goes, .packaging/install says.
# A program with rules of one's own has these read aloud for its README.
readme := $(if $(filter-out ind-biometrics,$(NAME)),$(BUILD)/README.md,README.md)
placing = README='$(readme)' DESTDIR='$(DESTDIR)' BUILD='$(BUILD)' NAME='$(NAME)' PACK='$(PACK)' \
	VERSION='$(VERSION)' INSTALL='$(INSTALL)' bindir='$(bindir)' \
	libdir='$(libdir)' includedir='$(includedir)' datadir='$(datadir)' \
	mandir='$(mandir)' docdir='$(docdir)' fishdir='$(fishdir)' .packaging/install

# What readers of manuals and shells look for.
MAN_PROGRAM ?= $(PROGRAM)# for a cross build: one that runs here
manual = $(BUILD)/man/$(NAME).1
$(manual): $(MAN_PROGRAM) include/elig.h rules/README.md $(wildcard .packaging/man/*)
	@echo "  MAN $(@D)"
	$(Q).packaging/man/make $(MAN_PROGRAM) $(NAME) $(VERSION) $(@D)

man: $(manual) ## man pages, in build/release/man

completions = $(patsubst .packaging/%,$(BUILD)/%,$(wildcard .packaging/completion/*))
$(BUILD)/completion/%: .packaging/completion/% $(BUILD)/flags
	@mkdir -p $(@D)
	@sed 's/@NAME@/$(NAME)/g; s/@FUNCTION@/$(subst .,_,$(subst -,_,$(NAME)))/g' $< >$@

$(BUILD)/README.md: $(MAN_PROGRAM)
	@$(MAN_PROGRAM) show --format markdown >$@

$(BUILD)/libelig.pc: .packaging/libelig.pc.in again
	@sed $(foreach name,VERSION prefix exec_prefix libdir includedir,-e \
		's|@$(name)@|$($(name))|') $< >$@

install: all $(BUILD)/libelig.pc $(completions) $(manual) $(readme) ## install all under PREFIX (and DESTDIR)
	@$(placing) install

install-strip: all $(BUILD)/libelig.pc $(completions) $(manual) $(readme) ## install without what debuggers need
	@STRIP=strip $(placing) install

installcheck: ## look whether all that install put there is there, and works
	@CC="$(CC)" $(placing) check

uninstall: ## take away what install put there
	@$(placing) uninstall

DIST = build/$(NAME)-$(VERSION).tar.gz
dist: ## the sources as one file, the same bytes wherever it is made
	@mkdir -p build && .packaging/dist $(NAME)-$(VERSION) $(DIST) && echo $(DIST)

deb: ## Debian packages, in build/deb
	@.packaging/deb build/deb $(VERSION)

clean: ## remove everything built
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' Makefile

.PHONY: again all run tests test test-many test-memory test-io test-syscalls test-dates repro test-bounds test-portable test-package test-newcomer test-oracle test-sql test-differential test-jsonlogic test-html test-install test-completion test-schema test-man man bench format format-check tidy compdb deps install install-strip installcheck uninstall dist deb clean help

-include $(patsubst %.o,%.d,$(BUILD)/embedded.o $(BUILD)/schemas.o $(call objects,$(library_c) \
	$(embed_c) $(cli_c) $(unit_c) $(support_c) $(tool_c) $(example_c) \
	$(bench_c) tests/sql/rows.c $(wildcard tests/memory/*.c tests/io/*.c tests/dates/*.c tests/differential/*.c)))
