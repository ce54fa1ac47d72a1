/** A worker that never answers and never lets go of its thread. */
for (;;) Math.sqrt(2);
