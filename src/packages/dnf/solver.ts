/** What the solver is asked, in the terms of dnf.conf(5). */
export interface Question {
  /** Folder that holds everything dnf keeps. */
  readonly folder: string;
  /** rpm's own word for the architecture. */
  readonly architecture: string;
  readonly releasever: string;
  /** `platform:el9`; empty for none, and then nothing of a module can be installed. */
  readonly modulePlatform: string;
  readonly repositories: readonly {
    readonly id: string;
    readonly baseurl: string;
    /** Path of armoured keys. */
    readonly keys: string;
    readonly signedMetadata: boolean;
    readonly excludes: readonly string[];
  }[];
  /** By the id of the repository. */
  readonly logins: Readonly<Record<string, { readonly username: string; readonly password: string }>>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly recommends: boolean;
  readonly groups: readonly string[];
  readonly groupParts: readonly string[];
  readonly modules: readonly string[];
}

/** A package that would be installed into an empty root. */
export interface Chosen {
  readonly name: string;
  /** `epoch:version-release`, the epoch left out where it is 0. */
  readonly evr: string;
  readonly arch: string;
  readonly repository: string;
  /** Path below the root of the repository. */
  readonly location: string;
  /** Root of its own that the metadata give the package instead; empty for none. */
  readonly base: string;
  readonly checksum: { readonly type: string; readonly value: string };
  readonly size: number;
  /** `bash-5.2.15-1.src.rpm`; empty where the metadata have none. */
  readonly source: string;
  readonly licence: string;
  /** Seconds since 1970. */
  readonly built: number;
  /** Whether an advisory calls this very package a security update. */
  readonly security: boolean;
  readonly requested: boolean;
}

export type Answer =
  | {
      readonly packages: readonly Chosen[];
      /** SHA-256 of the repomd.xml that counted, by repository. */
      readonly repomd: Readonly<Record<string, string>>;
      /** Members of groups that no repository has. */
      readonly missing: readonly string[];
    }
  | {
      readonly refused: 'repository' | 'package' | 'group' | 'module' | 'conflict' | 'other';
      /** Of the repository, package, group or module. */
      readonly name: string;
      /** What dnf said. */
      readonly message: string;
      /** What there is instead. */
      readonly known: readonly string[];
    };

/**
 * A program for the Python that dnf is written in: the tables of the command line are no interface, the API is one. It is
 * given the path of a {@link Question} as its argument and prints an {@link Answer}. dnf reads nothing of this machine's
 * configuration and plugins, and its rpm database is not opened.
 *
 * Groups are read here and not by libcomps, which has lost their members in Debian 13.
 */
export const solver = `
import difflib, fnmatch, hashlib, json, os, sys
import xml.etree.ElementTree as etree

import dnf
import dnf.module.module_base
import hawkey
import libdnf


class Refusal(Exception):
    def __init__(self, kind, name, message="", known=()):
        self.answer = {"refused": kind, "name": name, "message": str(message), "known": sorted(known)}


class Trust:
    """Only the recipe's keys are offered, so they are the ones to take."""

    def _confirm(self, id, userid, fingerprint, url, timestamp):
        return True


def open_base(asked):
    conf = dnf.conf.Conf()
    for name in ["cachedir", "persistdir", "logdir", "installroot"]:
        folder = os.path.join(asked["folder"], name)
        os.makedirs(folder, exist_ok=True)
        setattr(conf, name, folder)
    conf.reposdir = []
    conf.varsdir = []
    conf.pluginpath = []
    conf.plugins = False
    conf.best = True
    conf.skip_if_unavailable = False
    conf.install_weak_deps = asked["recommends"]
    conf.excludepkgs = asked["exclude"]
    conf.deltarpm = False
    conf.zchunk = False
    conf.retries = 3
    conf.timeout = 20
    conf.arch = asked["architecture"]
    conf.substitutions["releasever"] = asked["releasever"]
    conf.module_platform_id = asked["modulePlatform"]
    base = dnf.Base(conf)
    for wish in asked["repositories"]:
        repo = dnf.repo.Repo(wish["id"], conf)
        repo.baseurl = [wish["baseurl"]]
        login = asked["logins"].get(wish["id"])
        if login:
            repo.username, repo.password = login["username"], login["password"]
        repo.gpgkey = ["file://" + wish["keys"]]
        repo.gpgcheck = False  # packages are not downloaded here
        repo.repo_gpgcheck = wish["signedMetadata"]
        repo.excludepkgs = wish["excludes"]
        repo.skip_if_unavailable = False
        repo._set_key_import(Trust())
        repo._repo.expire()  # what is kept counts only as long as repomd.xml is still the same
        base.repos.add(repo)
        try:
            repo.load()
        except dnf.exceptions.RepoError as error:
            raise Refusal("repository", wish["id"], error)
    base.fill_sack(load_system_repo=False)
    return base


def read_groups(base):
    """Groups and environments of all repositories: what several say about one is put together."""
    groups, environments = {}, {}
    for repo in base.repos.iter_enabled():
        content = next(filter(None, (content_of(repo, kind) for kind in ["group_gz", "group"])), None)
        if content is None:
            continue
        for element in etree.fromstring(content):
            id = (element.findtext("id") or "").strip()
            names = {id, (element.findtext("name") or "").strip()}
            if element.tag == "group":
                group = groups.setdefault(id, {"names": set(), "members": []})
                group["names"] |= names
                for member in element.iter("packagereq"):
                    name = (member.text or "").strip()
                    group["members"].append((member.get("type", "mandatory"), name, member.get("requires")))
            elif element.tag == "environment":
                environment = environments.setdefault(id, {"names": set(), "groups": []})
                environment["names"] |= names
                inside = element.find("grouplist")
                if inside is not None:
                    environment["groups"] += [(group.text or "").strip() for group in inside.iter("groupid")]
    return groups, environments


def content_of(repo, kind):
    try:
        return repo.get_metadata_content(kind) or None
    except Exception:
        return None  # the repository has no such document


def find_groups(wish, groups, environments):
    """A group goes before an environment of the same name, unless "^" asks for the latter, as for dnf."""
    wanted = wish.lstrip("@^")
    chosen = {} if wish.lstrip("@").startswith("^") else groups
    for same in [
        lambda name: name == wanted,
        lambda name: name.lower() == wanted.lower(),
        lambda name: fnmatch.fnmatchcase(name, wanted),
    ]:
        found = [id for id, group in chosen.items() if any(map(same, group["names"]))]
        if not found:
            matching = [each for each in environments.values() if any(map(same, each["names"]))]
            found = [id for environment in matching for id in environment["groups"] if id in groups]
        if found:
            return list(dict.fromkeys(found))
    known = [name for each in [*groups.values(), *environments.values()] for name in each["names"] if name]
    raise Refusal("group", wish, known=set(known))


def choose_groups(base, asked):
    """Marks the members of the groups, and returns those that nobody has."""
    missing = set()
    groups, environments = read_groups(base) if asked["groups"] else ({}, {})
    for wish in asked["groups"]:
        for id in find_groups(wish, groups, environments):
            for type, name, requires in groups[id]["members"]:
                if type not in asked["groupParts"]:
                    continue
                if type == "conditional" and requires:
                    selector = dnf.selector.Selector(base.sack)
                    selector.set(provides="({} if {})".format(name, requires))
                    base.goal.install(select=selector, optional=True)
                elif base.sack.query().filter(name=name):
                    base.install(name)
                elif not any(fnmatch.fnmatchcase(name, unwanted) for unwanted in asked["exclude"]):
                    missing.add(name)
    return sorted(missing)


def choose_modules(base, asked):
    modules = dnf.module.module_base.ModuleBase(base)
    for spec in asked["modules"]:
        try:
            modules.install([spec]) if "/" in spec else modules.enable([spec])
        except dnf.exceptions.Error as error:
            known = base._moduleContainer.getModulePackages()
            raise Refusal("module", spec, error, {module.getNameStream() for module in known})


def choose_packages(base, asked):
    for spec in asked["include"]:
        try:
            base.install(spec)
        except dnf.exceptions.MarkingError as error:
            known = {package.name for package in base.sack.query().available()}
            raise Refusal("package", spec, error, difflib.get_close_matches(spec, known, n=5))


def security(package):
    advisories = package.get_advisories(hawkey.EQ)
    return any(advisory.type == hawkey.ADVISORY_SECURITY for advisory in advisories)


def describe(package, requested):
    evr = "{}-{}".format(package.version, package.release)
    type, value = package.chksum
    return {
        "name": package.name,
        "evr": "{}:{}".format(package.epoch, evr) if package.epoch else evr,
        "arch": package.arch,
        "repository": package.reponame,
        "location": package.location,
        "base": package.baseurl or "",
        "checksum": {"type": hawkey.chksum_name(type), "value": value.hex()},
        "size": package.downloadsize,
        "source": package.sourcerpm or "",
        "licence": package.license or "",
        "built": package.buildtime,
        "security": security(package),
        "requested": requested,
    }


def repomd_digest(repo):
    with open(os.path.join(repo._repo.getCachedir(), "repodata", "repomd.xml"), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def answer(asked):
    base = open_base(asked)
    choose_modules(base, asked)
    missing = choose_groups(base, asked)
    choose_packages(base, asked)
    try:
        base.resolve()
    except dnf.exceptions.DepsolveError as error:
        raise Refusal("conflict", "", error)
    wanted = libdnf.transaction.TransactionItemReason_USER
    packages = [describe(item.pkg, item.reason == wanted) for item in base.transaction or []]
    repomd = {repo.id: repomd_digest(repo) for repo in base.repos.iter_enabled()}
    return {"packages": packages, "repomd": repomd, "missing": missing}


try:
    result = answer(json.load(open(sys.argv[1])))
except Refusal as refusal:
    result = refusal.answer
except dnf.exceptions.Error as error:
    result = Refusal("other", "", error).answer
json.dump(result, sys.stdout)
`.trimStart();
