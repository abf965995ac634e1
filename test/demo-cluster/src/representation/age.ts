/*
 * Copyright 2026 The Fluxwatch Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/** A duration as `kubectl get` shows it: `45s`, `5m3s`, `11m`, `4h5m`, `3d4h`, `2y30d` (k8s.io/apimachinery `duration.HumanDuration`). */
export function age(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const years = Math.floor(days / 365);
  if (seconds < 0) {
    return seconds < -1 ? '<invalid>' : '0s';
  }
  if (seconds < 120) {
    return `${seconds}s`;
  }
  if (minutes < 10) {
    return both(minutes, 'm', seconds % 60, 's');
  }
  if (minutes < 180) {
    return `${minutes}m`;
  }
  if (hours < 8) {
    return both(hours, 'h', minutes % 60, 'm');
  }
  if (hours < 48) {
    return `${hours}h`;
  }
  if (days < 8) {
    return both(days, 'd', hours % 24, 'h');
  }
  if (days < 730) {
    return `${days}d`;
  }
  return years < 8 ? both(years, 'y', days % 365, 'd') : `${years}y`;
}

function both(
  large: number,
  largeUnit: string,
  small: number,
  smallUnit: string,
): string {
  const rest = small === 0 ? '' : `${small}${smallUnit}`;
  return `${large}${largeUnit}${rest}`;
}
