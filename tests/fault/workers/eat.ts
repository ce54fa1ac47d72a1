/** A worker that asks for ever more memory. */
const kept: unknown[] = [];
for (;;) kept.push(Array.from({ length: 1000 }, (_unused, at) => ({ at })));
