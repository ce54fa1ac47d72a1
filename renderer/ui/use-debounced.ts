import { useEffect, useState } from 'react';

/** The value as it was when it last rested for so many milliseconds: lists follow typing without one query per letter. */
export function useDebounced<T>(value: T, wait: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return rested;
}
