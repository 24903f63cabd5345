import { networkInterfaces } from "node:os";

/** This machine's IPv4 addresses in the networks that it is part of, those that phones most likely share first. */
export function localAddresses(): readonly string[] {
  return Object.entries(networkInterfaces())
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !unassigned.test(address))
    .map(({ address }) => address)
    .toSorted((a, b) => Number(isPrivate.test(b)) - Number(isPrivate.test(a)));
}

/** Networks inside the machine, or tunnels to others, where no phone is. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt)/u;
/** Taken where no network has given an address. */
const unassigned = /^169\.254\./u;
const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/u;
