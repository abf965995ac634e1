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

/** Files of a downloaded module that a cluster needs beside the binary. */
export interface KeptFolder {
  /** The module that holds them. */
  module: string;
  /** The folder in it; all that lies below is kept. */
  folder: string;
  /** The name of the folder that they are kept in. */
  as: string;
}

/** Files that upstream's own build generates before it compiles, and that its module therefore lacks. */
export interface GeneratedFiles {
  module: string;
  /** Their paths in the module, and what they hold here. */
  files: Record<string, string>;
}

/** One binary: how it is built, and what is kept of its module. */
export interface BinarySpec {
  name: string;
  /** The folder below `modules/` with its go.mod and go.sum. */
  moduleFolder: string;
  /** The main package. */
  package: string;
  /** Build tags, with which upstream leaves out what is not needed here. */
  tags?: string[];
  /** Values of string variables, for the linker: `path.name=value`. */
  variables: string[];
  keeps: KeptFolder[];
  generated?: GeneratedFiles;
}

/** A binary that has been built. */
export interface BuiltBinary {
  /** Absolute path of the binary. */
  path: string;
  /** Absolute path of the folder with the kept folders. */
  files: string;
}
