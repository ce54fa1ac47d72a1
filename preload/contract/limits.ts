/** Rows that one question about a stretch of a list may cover; longer stretches are asked piece by piece, so that the core stays free. */
export const MOST_SUMMARY_ROWS = 20_000;
export const MOST_SEEK_ROWS = 20_000;
