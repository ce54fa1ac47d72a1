import { useEffect, useRef } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { EventName, EventPayload } from '../../preload/contract/events.ts';
import type { Input, Output, RouteName } from '../../preload/contract/index.ts';
import { call, onEvent } from './bridge.ts';

interface CallOptions {
  /** False waits, for calls whose input is not known yet. */
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is fetched, for lists that follow typing. */
  readonly keep?: boolean;
}

/** The answer of a reading route, cached and fetched again when an event makes it stale. */
export function useCall<R extends RouteName>(route: R, input: Input<R>, options: CallOptions = {}): UseQueryResult<Output<R>> {
  return useQuery<Output<R>>({
    queryKey: [route, input],
    queryFn: () => call(route, input),
    enabled: options.enabled ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A writing route as a mutation: `mutate(input)`, `isPending`, `error`. */
export function useSend<R extends RouteName>(route: R): UseMutationResult<Output<R>, Error, Input<R>> {
  return useMutation({ mutationFn: (input: Input<R>) => call(route, input) });
}

/** Runs the listener for each event of this kind while the component is there. The newest listener is used. */
export function useEvent<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onEvent(name, (payload) => latest.current(payload)), [name]);
}
