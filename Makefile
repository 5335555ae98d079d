# ind-biometrics -- `make help` lists the targets.

MODE ?= release
BUILD ?= build/$(MODE)
CC ?= cc
OBJCOPY ?= objcopy
PREFIX ?= /usr/local

CFLAGS_release = -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
CFLAGS_debug = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
CFLAGS_thread = -O1 -g -fsanitize=thread -fno-omit-frame-pointer
WARNINGS = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wswitch-enum -Wformat=2 -pedantic $(WERROR)
WERROR ?=# -Werror in .ci/run: a newer compiler's warning stops nobody from building
CPPFLAGS += -D_POSIX_C_SOURCE=200809L -Iinclude -Isrc
CFLAGS += -std=c11 -fvisibility=hidden $(WARNINGS) $(CFLAGS_$(MODE))
LDFLAGS_release = -Wl,-O1,-z,relro,-z,now,--as-needed
LDFLAGS += $(LDFLAGS_$(MODE))

PROGRAM = $(BUILD)/ind-biometrics
LIBRARY = $(BUILD)/libelig.a
INNER = $(BUILD)/inner.a# the library's objects, their inner names still visible
EMBED ?= $(BUILD)/embed# for a cross build: one that runs here
PACK = rules/ind-biometrics.json

library_c = $(filter-out src/cli/% src/embed/%,$(wildcard src/*/*.c))
embed_c = $(wildcard src/embed/*.c)
cli_c = $(wildcard src/cli/*.c src/cli/*/*.c)
unit_c = $(wildcard tests/unit/test_*.c tests/property/test_*.c)
support_c = tests/property/random_pack.c
tool_c = $(wildcard tests/cli/*.c tests/oracle/*.c) tests/bench/start.c \
	tests/bench/empty.c
bench_c = $(filter-out $(tool_c) tests/bench/hand_wired.c,$(wildcard tests/bench/*.c))
example_c = $(wildcard tests/example/*.c)
objects = $(patsubst %.c,$(BUILD)/%.o,$(1))
programs = $(patsubst %.c,$(BUILD)/%,$(1))

all: $(PROGRAM) $(LIBRARY)

$(PROGRAM): $(call objects,$(cli_c)) $(BUILD)/embedded.o $(INNER)
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcjson -pthread

$(INNER): $(call objects,$(library_c))
	@rm -f $@ && $(AR) rcs $@ $^

# One object in which only the names of elig.h can be seen, so that a program
# may have functions of the same names as ours.
$(LIBRARY): $(call objects,$(library_c))
	@echo "  LD $@"
	@$(LD) -r -o $(BUILD)/elig.o $^
	@$(OBJCOPY) --localize-hidden $(BUILD)/elig.o
	@rm -f $@ && $(AR) rcs $@ $(BUILD)/elig.o

$(BUILD)/tests/%.o: CPPFLAGS += -Itests

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "  CC $<"
	@$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/embed: $(call objects,$(embed_c)) $(INNER)
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcjson

$(BUILD)/embedded.c: $(PACK) $(EMBED)
	@mkdir -p $(@D)
	@echo "  EMBED $<"
	@$(EMBED) $< > $@.new && mv $@.new $@

$(BUILD)/embedded.o: $(BUILD)/embedded.c Makefile
	@echo "  CC $<"
	@$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/tests/unit/test_embedded: $(BUILD)/embedded.o \
	$(call objects,$(filter-out %/embed.c,$(embed_c)))

$(BUILD)/tests/unit/test_lines: $(call objects,src/cli/files/lines.c src/cli/files/stream.c)

$(call programs,$(unit_c)): %: %.o $(call objects,$(support_c)) $(INNER)
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(INNER) \
		-lcmocka -lcjson -lm

$(call programs,$(tool_c)): %: %.o
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^

$(call objects,$(example_c)): CPPFLAGS = -D_POSIX_C_SOURCE=200809L -Iinclude

$(call programs,$(example_c)): %: %.o $(LIBRARY)
$(call programs,$(bench_c)): %: %.o $(INNER)
$(call programs,$(example_c) $(bench_c)):
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcjson

.SECONDARY: # keep objects of test programs

# What is to be built needs what deps installs, also with -j.
ifneq (,$(filter deps,$(MAKECMDGOALS)))
.NOTPARALLEL:
endif

run: $(PROGRAM) ## build, then start the questionnaire
	@$(PROGRAM) || { s=$$?; [ $$s -eq 4 ] || exit $$s; } # 4: stopped halfway

tests: $(PROGRAM) $(INNER) $(LIBRARY) $(call programs,$(unit_c) $(tool_c) $(example_c)) ## build all tests

test: tests ## build and run all tests
	@BUILD=$(BUILD) MODE=$(MODE) CC="$(CC)" \
		EXAMPLE_FLAGS="$(CFLAGS_$(MODE))" tests/run

oracle = $(BUILD)/tests/buddy/bdd
$(oracle): %: %.o $(call objects,$(support_c)) $(INNER)
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lbdd -lcjson

test-oracle: ## compare proofs with those of BuDDy, which it installs
	@BUILD=$(BUILD) MAKE="$(MAKE)" tests/buddy/run

sql_rows = $(BUILD)/tests/sql/rows
$(sql_rows): %: %.o $(call objects,$(support_c)) $(INNER)
	@echo "  LD $@"
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(INNER) -lcjson

test-sql: $(PROGRAM) $(sql_rows) $(BUILD)/tests/oracle/oracle ## run the exported SQL in four databases
	@BUILD=$(BUILD) tests/sql/run

test-jsonlogic: $(PROGRAM) $(sql_rows) $(BUILD)/tests/oracle/oracle ## run the exported JsonLogic in two engines
	@BUILD=$(BUILD) tests/jsonlogic/run

test-html: $(PROGRAM) ## look at result pages in Chromium, which it installs
	@PROGRAM=$(PROGRAM) MODULES=build/html tests/html/run

test-many: $(PROGRAM) $(call programs,$(unit_c)) ## property tests on ten times as many packs
	@BUILD=$(BUILD) tests/many

test-bounds: $(PROGRAM) ## time and memory of all commands on packs made to be hard
	@BUILD=$(BUILD) tests/bounds/run

bench: $(PROGRAM) $(call programs,$(tool_c) $(bench_c)) ## measure against yardsticks
	@BUILD=$(BUILD) CC="$(CC)" tests/bench/run

sources = $(shell find include src tests -name '*.[ch]')
format: ## lay out the code as .clang-format says
	@clang-format -i $(sources)
format-check: ## fail where the code is laid out otherwise
	@clang-format --dry-run -Werror $(sources)

tidy: ## look for bugs with clang-tidy
	@printf '%s\0' $(filter src/%.c,$(sources)) | xargs -0 -P$$(nproc) -n8 sh -c \
		'clang-tidy --quiet "$$@" -- $(CPPFLAGS) -std=c11 2>/dev/null' sh

compdb: ## how each file is compiled, for editors: build/compile_commands.json
	@mkdir -p build && for file in $(filter %.c,$(sources)); do printf \
		'%s{"directory":"%s","file":"%s","command":"%s -c %s"}' "$${comma-[}" \
		'$(CURDIR)' "$$file" '$(CC) $(CPPFLAGS) -Itests $(CFLAGS)' "$$file"; \
		comma=,; done >build/compile_commands.json && \
		echo ']' >>build/compile_commands.json

deps: ## install what building needs (Debian); with test, also what tests need
	@sh .ci/deps $(if $(filter test%,$(MAKECMDGOALS)),test)

install: $(PROGRAM) ## install the program under PREFIX
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/ind-biometrics

clean: ## remove everything built
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1: \2/p' Makefile

.PHONY: all run tests test test-many test-bounds test-oracle test-sql test-jsonlogic test-html bench format format-check tidy compdb deps install clean help

-include $(patsubst %.o,%.d,$(BUILD)/embedded.o $(call objects,$(library_c) \
	$(embed_c) $(cli_c) $(unit_c) $(support_c) $(tool_c) $(example_c) \
	$(bench_c) tests/sql/rows.c))
