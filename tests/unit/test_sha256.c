/* SPDX-License-Identifier: MIT */
/* test_sha256.c -- the vectors of NIST, and every length about a block. */
#include "expect.h"

#include "base/base.h"
#include "base/sha256.h"

#include <stdlib.h>

static void expect_digest(const char *name, const void *bytes, size_t size,
                          const char *want)
{
    char text[SHA256_TEXT_SIZE];

    sha256_text(bytes, size, text);
    expect_text(name, text, want);
}

/* FIPS 180-4 and NIST's "SHA-256 examples". */
static void known_messages_have_known_digests(void **state)
{
    static const struct {
        const char *name, *message, *want;
    } rows[] = {
        {"empty", "",
         "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "abc",
         "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"448 bits", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {"896 bits",
         "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
         "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
         "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
    };
    (void)state;

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        expect_digest(rows[i].name, rows[i].message, strlen(rows[i].message),
                      rows[i].want);
}

static void a_million_letters_a_have_their_digest(void **state)
{
    enum { SIZE = 1000000 };
    char *message = malloc(SIZE);
    (void)state;

    assert_non_null(message);
    memset(message, 'a', SIZE);
    expect_digest(
        "million", message, SIZE,
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(message);
}

static void bytes_are_not_signed_and_zero_does_not_end(void **state)
{
    unsigned char message[256];
    (void)state;

    for (size_t i = 0; i < sizeof(message); i++)
        message[i] = (unsigned char)i;
    expect_digest(
        "all bytes", message, sizeof(message),
        "40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880");
}

static void nothing_at_all_is_the_empty_message(void **state)
{
    (void)state;
    expect_digest(
        "NULL", NULL, 0,
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/*
 * The alphabet, again and again, cut to each length:
 * printf %s "$alphabets" | head -c "$length" | sha256sum
 */
static const char *const by_length[] = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
    "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603",
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589",
    "36bbe50ed96841d10443bcb670d6554f0a34b761be67ec9c4a8ad2c0c44ca42c",
    "bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721",
    "7d1a54127b222502f5b79b5fb0803061152a44f92b37e23c6527baf665d4da9a",
    "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab",
    "19cc02f26df43cc571bc9ed7b0c4d29224a3ec229529221725ef76d021c8326f",
    "72399361da6a7754fec986dca5b7cbaf1c810a28ded4abaf56b2106d06cb78b0",
    "ca2f2069ea0c6e4658222e06f8dd639659cbb5e67cbbba6734bc334a3799bc68",
    "d682ed4ca4d989c134ec94f1551e1ec580dd6d5a6ecde9f3d35e6e4a717fbde4",
    "ff10304f1af23606ede1e2d8abcdc94c229047a61458d809d8bbd53ede1f6598",
    "0653c7e992d7aad40cb2635738b870e4c154afb346340d02c797d490dd52d5f9",
    "41c7760c50efde99bf574ed8fffc7a6dd3405d546d3da929b214c8945acf8a97",
    "f39dac6cbaba535e2c207cd0cd8f154974223c848f727f98b3564cea569b41cf",
    "918a954ac4dfb54ac39f068d9868227f69ab39bc362e2c9b0083bf6a109d6ad7",
    "2d1222692afaf56e95a8ab00879ed023a00db3e26fa14236e542748579285efa",
    "e250f886728b77ba63722c7e65fc73e203101a84281b32332fd67cc6a1ae3e22",
    "dd65eea0329dcb94b17187af9dff28c31a1d78026737a16af75979a1fa4618e5",
    "25f62a5a3d414ec6e20907df7f367f2b72625aade552db64c07933f6044fc49a",
    "f69f9b70d1c9a5442258ca76f8b0a7a45fcb4e31c36141b6357ec591328b0624",
    "7f07818e14d08944ce145629ca54332f5cfad148c590efbcb5c377f4d336e5f4",
    "93b0cabf8668e0c534c52a568957499e12a284f59d97dc9b2725ef836804875b",
    "69b980549d5045969285133df773ae91ddd5d0e5c73dc8ee959b2eb223bc5fbb",
    "71c480df93d6ae2f1efad1447c66c9525e316218cf51fc8d9ed832f2daf18b73",
    "c0be77ba06c7527e583ecde650d5c8c017cbee265bcabe6ed3352b4c858cbfcf",
    "270670bb64a4547b748092719837616dee178fffc8f40f030f1290b83aa13582",
    "2e65b6f3b2eddfbcf5b077e0845a537592761d8e57200f5ff280f008af5180c3",
    "df2d142fd9415b73705b2484363581c0910b74898a7011b2be696f7084647b69",
    "4d98c73bb50b90ecb86d48fe03a9c1e5dbc4b7d26eeeef2582eebce5845de9b8",
    "2070df23e0d957590bc67a03d7a244173059dd2a2ad4a8d5a01a3e6eed013fec",
    "dbb6618fd94386e229935a2d33d701b89e18f145106db1dd7712f3e8b5ef4443",
    "98fe2ed74a9fa50896363a9cb9398cd628367f4a03bf8cbe7ea1674fc6b5815c",
    "010fba2600e0ebf9efa7ac048c938b3455883531b4a7ddac62a46d09888cc4c6",
    "ec035ff9767b3930917c30f68a63e2aec968dc7f59ec9b64ba91d15e65256554",
    "21a033dc492ed2af29b237abb320ae4bb001e35326838ed640acaf83737822cc",
    "9e0d2609c19c0f11d19c17f8830bb07d38445a0fb84544c4b12268929da767b7",
    "20a2df0122f3b93ff4235b1d8a1e85c6c852d970f79391e9624047f3f3ee55df",
    "78a5851af081d27601cd6494ff68cfd73562208d47c83b6306ba44b2bd4f6645",
    "175bc6569c59e2f240196e958d870e48627fec6ce8ddfecd8917231d2289f93b",
    "6a3ac112afeda4d0930297b32f418f13f4a45e1158beed0a6f4b98ecac2ad655",
    "91468b4a35e1b0e09503bc05a91e38e045ff79cee5b4509c32a19d9b0f40ee20",
    "7504363e5dff1f0f151b4f8692142b4bafeb26c2b8157344300a577826359467",
    "18f6ab4cb530cee9533058f48bd01671c9b4592a3fdea73910e4a0ef64694118",
    "9ff224d110143355fec7c271b3e7fd86af8a0941281fc9ad4b4427fe81c5d34f",
    "1c29f0d8942833a8f68c13987c1b551a41cef37043d55999df442e4ade6b28ad",
    "7f9917dd546ebc572d4815c72f7ccfb0a50f324b01ab9319fc8a53fc14903a28",
    "d161912df25cf60150dfb0bea07af1dd701aa007308b56b862f55120c3f5c81e",
    "7bffff75fb0ad48ee68f7500015d78b38629e7c305fd363d23775691ff2c43c8",
    "ced7e58977e264e12a89984caa8feea1f1504a25eb5a409d7f25face09330a6a",
    "2378d314a98e2394fec97b780aa58704a667b7dba1769473c494f4ab3f67e236",
    "2f1cd9097e5f39240c61bc688a7520fbaf4f78f2ffd45a6d8bed560ac92a0f6a",
    "ff44b236434f4d03d1a3b8bce65d3b89750afdc2591f85c9b1d8d77e116ea9e0",
    "595615dbe4f0f407ae397d08b4c2cb870cb9b0e11937416f950c5160acf9c005",
    "784f623b787495078e93ff28a25b581df0584055a7e71d8cd90c454716b92f51",
    "808f0738aa4401bdee842e5a15a7baad5809f976d8eb6f9bd2683cebd2e8d671",
    "690c197164b3bafc3a2b94834a9607edbec7b32bb77e33c115f7a3e03fbc90a7",
    "5c23b54f1767aa26ae7678adaab68e4b843a21d0572cf1a45060bbf55a3907b7",
    "ebd1e8d5a162faa552fff8894f2b77001124b928d526a2d6b74f788658f63f1e",
    "050c761c092b0b58514e3b980f9eeabcff934921b9da20c89b67a1a5da84a083",
    "78a08480079addf8f63112aa195cbb6e940e3bf2efcd331920f0fda2a3556ac6",
    "5ca3e1ef5207490eac01a795e5cc94d59582a5118bf9534665c8668d87aa647c",
    "2fcd5a0d60e4c941381fcc4e00a4bf8be422c3ddfafb93c809e8d1e2bfffae8e",
    "1b3cd1877ab2f2f19f7be001722554f336cb799df0329de0bb4c118dc6abc06d",
    "92901c8582e31c0569b536269ce22cc8308ba417ab36c1bbaf084ff58b18dc6a",
    "bcd3704068bdccaf010badf62ca3fbf0eeb4c1c3bbb28c20d09487da57c54a56",
    "00e786249bb2e2c2cacd8276da8fe5cceb00f9525cd85f3843df02b718779dc8",
    "8aac7161b73ec9196fafd67e12b1eefc2319eb5c8ab5a9c5ba5df836117e3b48",
    "b28a52de7a297c820ed18442c1369733a44ecdaf9680995bfb9c5191c0dfd437",
    "476e8149b2d2a254f3ec9fd45e8c440372f6caa651a78aed724433a94da8407d",
    "1dbf30319762b2e27f2bd8ac6fe3e520d37d532c9f9aa4ecfa8884caefd8d519",
    "3ff427960ef48633c84beb2d2c1a938ab895d978e5bfc64e4c69b780f2cd47c2",
    "dddb52ef7d6030fab95bdfab07ee21ad8a868080202ff07831d7dd990188af30",
    "fc63284412d943c0c5f80dbf0de554f363081be0a8bd90a704c475d083f30cd9",
    "0d368b0f764a98ffc6b2325f82e82c614d841a238b2be1b695fca07c50195299",
    "e11fc5abf72b1f31e9733c74d94edf148a69d0b203eb49631457c185fb2b7263",
    "2f617f4789492c761be62ea114a24952fd681333e9838f2fa85b9d104e326a47",
    "87b7f33d6e8ea0c12a86710343d3e6afeef258d2c9158bd725d78057185f1eb8",
    "00efdf68c77a9df8ef384cdcb979db4cbdc14235f64fe707078bae7ec092c90d",
    "16149df82b2c44a4a9a357e27b2f4ebc104ff94b2e27903c4de5f47be36f724b",
    "346f6d8e59fb93616eb3b366f6ae53673a5cd2d252ddaeeacefa2cbedaefabb5",
    "12091cc1195de9a30d10ec736b9f45cf81ad78f356919090838948e00f9f9eca",
    "91715241e48ac8875e88b0b1e2f4536aa759f5738a22e1c8daee0602dbae7cd0",
    "47b99ac8354cafdcadccdd759cef2c23ffe05f119a2c6321a88fee75c7679175",
    "d02cb4f3392df49f0056b19bd4bcd72a3bb3d84a722d9da75956d7ba0c8acf55",
    "1cb546bfe5339b1c78a24819d4c14757ba8b462d24a7abfb00101a4710fdb0a5",
    "7745101b56872990fdd1394e5e638ba8acac656f4a20c78775861956d65614c5",
    "c1ba68b538d6d6047b9ab04922685878dd0e8abb7780955ef5d3d5a3ac8bf5e9",
    "af1e91e76aa9d3d843ad8008456457eddd107a7e749dc546ad46e9d2f8e09aea",
    "e9e9c10f05e9a548721133e5db69c7c1da6eee936baa3e85c0df4a809b7bec13",
    "14f01f258c685b0af58602ce3bddfcc793840e81abd88e7ed22b6f5f59737166",
    "1c7bbd4c4f16b3c8fe2d275dbf1863119fef1042b21aa0d88bb9b050c760e54c",
    "a5ddedc7c55bb53c8ed63082f28ceff8877638a2523d77aea7970add2eb57499",
    "a9a5db9f63152ca0dcfdb26f15b7ea65c82b5901bbfc944df1a4c93f59fea796",
    "b43a6f5b8ea065c9a16792115fd1074296a726182cc199532196e4675f45caae",
    "9c5d4eb193c43e7c44ceec8783052863bef4d31f48c8e0eb9ce646cd96847653",
    "3f4744e45aacd3bf4797a66ef5e7d2a731cac0b04fd74d9e2d7897fa40a86dbf",
    "b6d37993cac45ede423956092307577ae68c4db82660b94b57aab7f5565f4f6a",
    "2ac123dcd759eebabfa1b17c0332b88b3815ef3f95fbfcceb5fac07e233235bd",
    "8baa6a8fd546c0e7aafde942fae1eac675ea1400832859664924a44e296cd942",
    "0d2bf1c903ea440e0d34e6e465c5d7d65f2f274d75c32caabbc6fcc7944306f7",
    "35718fcbe10099cea9fa699e14d1177b86088db88153f7d4f0d209d6046effc3",
    "941ac378682e3dc66275dd49d5fb09978754ecf4231d18d30326fa51962648ec",
    "b768e7533bed3a11d46ee6be088e07b2dd15343ab4729d62742b864a63134e5d",
    "544394fb18b551e8d849b9ee7dc72a1afe89afa1ef1d107f86f9d6b7f42904b7",
    "f8b54747be67a2aee8bb1d27d6ed25c7245e8f45f9adb1b357b9f5e9973247b2",
    "ca7eb9f3042442352c2f9b4f101ab261efc13e8162477726b6d8ada0e07a10c7",
    "f40d30031ec8369bc199e803d0ec11ad409e4874526cdd66df400c1e0de06817",
    "0dc32cfd566a3e167a5b001af9f8f624d25a1f843023a7dcf41da76c59e8e52e",
    "11166d480c33d5cf2023d33251a2e024a4e9436cb3f061d99a1908fd1111c829",
    "43b9d01284b7170bc99bce5d032307646c76361e98da0f82360cc81884893852",
    "b50c883259c648a10f03a191d807aca13c7fd7d915065f446f2e743c400d0a34",
    "9c362190c6ae93886b00fe6d5b62ab050c7036bda33b235a7b0840fafdab55c9",
    "ae66a8bb5517eb5a06d17d3b837c89a2cd39e479ea056aeb26f8c9d8a3db954b",
    "a63ac2bb6c61253cda4a70e470555043cdd1ded72d11eb44a0b60a85c8901636",
    "8610ced6f0c7e6c32bf362cc8e1a2e0c80d6317f468d4daed8479b81e83db3fd",
    "47fdcd052a2d2717df30acc93b383968ba48e186f660947d63a129c91662f3a6",
    "faef67da856d6fd9c8d12f9ed0a4fefd3cf0ce085ab43e2907418d457e3c354b",
    "c9512b08619c19fbb503c7da6b46ef20301e5f7a7a5f43989182398536f5c5c8",
    "6ce395ba6c616565668116ef1d4ab2894dd21b9c3e11e42ec5f57f77417fd623",
    "c022b4f557f8283c1c926225249dd3b0932096e0a1d90d8b534398c43f34b4a0",
    "70477c764b3488fa0507d33f9e688867cee2284bc4804f6d32eca50bd1557796",
    "d46e4565c372fbbbfdfa5372679bb752e3b38d0404b5d255773e6f3c9a5f926c",
    "f21da738c63032883db7f566b97c5da03bc931c3152b3f2c70a43bc460b516cf",
    "ebc95a84ae492a00b1392b59b3b91145e683dc7549c683c8f6d29209701931a8",
    "1b9907986f18ddc2b37e18be502d82d69d6e18bb9dff9e16f2aceea7d88cb933",
    "6c05be2c4268843ae47e68e611277ce62c02153f2f4d2e1e2a1a4b44f766cf74",
    "cd6bba8374324cbcc0c296b94f35299c0b9820393116358ac3afaf091a4955a5",
    "06f9b1a7ac97bc8e6a835c08986fe538f0478b03826efb4eed35dc517b433b8a",
};

static void every_length_about_a_block_has_its_digest(void **state)
{
    char message[COUNT_OF(by_length)], name[] = "length 000";
    (void)state;

    for (size_t size = 0; size < COUNT_OF(by_length); size++) {
        name[7] = (char)('0' + size / 100);
        name[8] = (char)('0' + size / 10 % 10);
        name[9] = (char)('0' + size % 10);
        expect_digest(name, message, size, by_length[size]);
        message[size] = (char)('a' + size % 26);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_messages_have_known_digests),
        cmocka_unit_test(a_million_letters_a_have_their_digest),
        cmocka_unit_test(bytes_are_not_signed_and_zero_does_not_end),
        cmocka_unit_test(nothing_at_all_is_the_empty_message),
        cmocka_unit_test(every_length_about_a_block_has_its_digest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
