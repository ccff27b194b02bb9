#include "native/lint/language_tag.h"

#include <algorithm>

namespace newsgloss {

namespace {

// ISO 639-1, each with its code in ISO 639-2.
constexpr std::string_view languages =
    "aa=aar ab=abk ae=ave af=afr ak=aka am=amh an=arg ar=ara as=asm av=ava ay=aym az=aze ba=bak be=bel bg=bul "
    "bh=bih bi=bis bm=bam bn=ben bo=bod br=bre bs=bos ca=cat ce=che ch=cha co=cos cr=cre cs=ces cu=chu cv=chv "
    "cy=cym da=dan de=deu dv=div dz=dzo ee=ewe el=ell en=eng eo=epo es=spa et=est eu=eus fa=fas ff=ful fi=fin "
    "fj=fij fo=fao fr=fra fy=fry ga=gle gd=gla gl=glg gn=grn gu=guj gv=glv ha=hau he=heb hi=hin ho=hmo hr=hrv "
    "ht=hat hu=hun hy=hye hz=her ia=ina id=ind ie=ile ig=ibo ii=iii ik=ipk io=ido is=isl it=ita iu=iku ja=jpn "
    "jv=jav ka=kat kg=kon ki=kik kj=kua kk=kaz kl=kal km=khm kn=kan ko=kor kr=kau ks=kas ku=kur kv=kom kw=cor "
    "ky=kir la=lat lb=ltz lg=lug li=lim ln=lin lo=lao lt=lit lu=lub lv=lav mg=mlg mh=mah mi=mri mk=mkd ml=mal "
    "mn=mon mr=mar ms=msa mt=mlt my=mya na=nau nb=nob nd=nde ne=nep ng=ndo nl=nld nn=nno no=nor nr=nbl nv=nav "
    "ny=nya oc=oci oj=oji om=orm or=ori os=oss pa=pan pi=pli pl=pol ps=pus pt=por qu=que rm=roh rn=run ro=ron "
    "ru=rus rw=kin sa=san sc=srd sd=snd se=sme sg=sag si=sin sk=slk sl=slv sm=smo sn=sna so=som sq=sqi sr=srp "
    "ss=ssw st=sot su=sun sv=swe sw=swa ta=tam te=tel tg=tgk th=tha ti=tir tk=tuk tl=tgl tn=tsn to=ton tr=tur "
    "ts=tso tt=tat tw=twi ty=tah ug=uig uk=ukr ur=urd uz=uzb ve=ven vi=vie vo=vol wa=wln wo=wol xh=xho yi=yid "
    "yo=yor za=zha zh=zho zu=zul";

// The other codes that ISO 639-2 gives some of them.
constexpr std::string_view bibliographic =
    "bo=tib cs=cze cy=wel de=ger el=gre eu=baq fa=per fr=fre hy=arm is=ice ka=geo mi=mao mk=mac ms=may my=bur "
    "nl=dut ro=rum sk=slo sq=alb zh=chi";

// ISO 3166-1, and Kosovo's code, which the Unicode data use.
constexpr std::string_view regions =
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz "
    "ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo "
    "fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je "
    "jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo "
    "mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw "
    "py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm "
    "tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw";

bool is_letters(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
  return out;
}

// Whether a list of codes, all of two letters, has this one.
bool is_listed(std::string_view code, std::string_view list) {
  for (std::size_t at = 0; at < list.size(); at += 3) {
    if (list.substr(at, 2) == code) return true;
  }
  return false;
}

// The two letters of a language that a list of "xx=xxx" has, by either; empty for others.
std::string_view two_letters(std::string_view code, std::string_view list) {
  constexpr std::size_t entry = 7;
  for (std::size_t at = 0; at < list.size(); at += entry) {
    if (list.substr(at, 2) == code || list.substr(at + 3, 3) == code) return list.substr(at, 2);
  }
  return {};
}

std::string primary_problem(std::string_view code) {
  std::string_view two = two_letters(code, languages);
  if (two.empty()) two = two_letters(code, bibliographic);
  if (two == code || (two.empty() && code.size() == 3)) return {};
  return two.empty() ? "no language has the code " + std::string(code) : std::string(code) + " is written " + std::string(two);
}

}  // namespace

std::string language_tag_problem(std::string_view tag) {
  const std::string text = small(tag);
  std::string_view rest = text;
  enum { primary, extension, script, region, variant } expected = primary;
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('-'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    if (expected == primary) {
      if (std::string problem = primary_problem(part); !problem.empty()) return problem;
      expected = extension;
    } else if (part.size() == 1) {
      return {};  // extensions and private use, which have their own registries
    } else if (part.size() == 3 && is_letters(part) && expected == extension) {
      expected = script;
    } else if (part.size() == 4 && is_letters(part) && expected <= script) {
      expected = region;
    } else if ((part.size() == 2 || (part.size() == 3 && is_digits(part))) && expected <= region) {
      if (part.size() == 2 && !is_listed(part, regions)) {
        return part == "uk" ? "the United Kingdom is written GB" : "no region has the code " + std::string(part);
      }
      expected = variant;
    } else if (part.size() >= 5 || (part.size() == 4 && is_digits(part.substr(0, 1)))) {
      expected = variant;
    } else {
      return std::string(part) + " is neither a script, a region nor a variant that may stand there";
    }
  }
  return {};
}

}  // namespace newsgloss
